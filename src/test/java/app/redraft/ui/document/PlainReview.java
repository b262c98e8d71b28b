package app.redraft.ui.document;

import java.util.ArrayList;
import java.util.List;

/** A review without a window: each accepted change is a word that is to be put at the end of the text. */
final class PlainReview implements ReviewedPassages {
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<String> accepted = new ArrayList<>();
    private final PlainText text;
    private boolean open;
    private boolean decided;

    PlainReview(PlainText text) {
        this.text = text;
    }

    void begin() {
        open = true;
        changed();
    }

    void accept(String word) {
        accepted.add(word);
        decided = true;
        changed();
    }

    void reject() {
        decided = true;
        changed();
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public boolean running() {
        return false;
    }

    @Override
    public void onAccepting(Runnable listener) {}

    @Override
    public boolean decided() {
        return decided;
    }

    @Override
    public int accepted() {
        return accepted.size();
    }

    @Override
    public void keep() {
        String kept = String.join("", accepted);
        forget();
        text.type(text.documentText() + kept);
    }

    @Override
    public void leaveOut() {
        forget();
    }

    @Override
    public void forget() {
        accepted.clear();
        decided = false;
        open = false;
        changed();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
