package app.redraft.ui.rewrite;

import app.redraft.ui.document.ReviewedPassages;
import app.redraft.ui.rewrite.review.PassageViewModel;
import java.util.List;
import javafx.collections.ListChangeListener;

/** What the document has to know of its reviews. FX thread. */
record DocumentReviews(RewriteViewModel model) implements ReviewedPassages {

    @Override
    public boolean open() {
        return !passages().isEmpty();
    }

    @Override
    public boolean running() {
        return passages().stream().anyMatch(passage -> passage.run().active());
    }

    @Override
    public boolean decided() {
        return passages().stream().anyMatch(passage -> passage.decisions().pending());
    }

    @Override
    public int accepted() {
        return passages().stream()
                .mapToInt(passage -> passage.review().acceptedCount())
                .sum();
    }

    /** From the last one to the first: what is put in moves what comes after it. */
    @Override
    public void keep() {
        List<PassageViewModel> open = passages();
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).decisions().pending()) {
                open.get(i).decisions().finish();
            }
        }
    }

    @Override
    public void leaveOut() {
        passages().forEach(PassageViewModel::rejectAll);
    }

    @Override
    public void forget() {
        model.documentLoaded();
    }

    @Override
    public void onAccepting(Runnable listener) {
        model.log().onAccepting(listener);
    }

    @Override
    public void onChange(Runnable listener) {
        model.passages().all().addListener((ListChangeListener<PassageViewModel>) change -> listener.run());
    }

    private List<PassageViewModel> passages() {
        return model.passages().open();
    }
}
