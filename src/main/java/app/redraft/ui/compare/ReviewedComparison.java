package app.redraft.ui.compare;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.rewrite.Version;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.merge.Replacement;
import app.redraft.core.text.merge.TextMerge;
import app.redraft.core.text.review.Review;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.document.TextComparison;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.rewrite.PassagesViewModel;
import app.redraft.ui.rewrite.review.PassageState;
import app.redraft.ui.rewrite.review.PassageViewModel;
import app.redraft.ui.rewrite.versions.VersionEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.util.Subscription;

/** Opens what differs as reviews in the editor, paragraph by paragraph. FX thread only. */
public final class ReviewedComparison implements TextComparison {
    /** More places are shown as one. */
    private static final int MOST_PLACES = 24;

    private final DocumentEditor editor;
    private final PassagesViewModel passages;
    private final Background background;

    /** A place that differs, with the other text as a version of it. */
    private record Difference(Replacement place, VersionEntry version) {}

    /**
     * @param passages the reviews of the document
     * @param background compares
     */
    public ReviewedComparison(DocumentEditor editor, PassagesViewModel passages, Background background) {
        this.editor = editor;
        this.passages = passages;
        this.background = background;
    }

    @Override
    public void show(Source source, String base, String other, Listener listener) {
        String mine = editor.documentText();
        if (!passages.open().isEmpty()) {
            listener.busy();
        } else if (mine.isEmpty()) {
            // There is no word of the document that could stand beside another.
            editor.replaceAllText(other);
            listener.decided();
        } else {
            background.run(
                    () -> differences(source, base, mine, other),
                    found -> found(found, mine, listener, () -> show(source, base, other, listener)));
        }
    }

    private void found(List<Difference> found, String mine, Listener listener, Runnable again) {
        if (found.isEmpty()) {
            listener.same();
        } else if (!editor.documentText().equals(mine) || !passages.open().isEmpty()) {
            // The writer went on meanwhile.
            again.run();
        } else {
            open(found, listener);
        }
    }

    /** From the last to the first, so that the writer begins with the first. */
    private void open(List<Difference> found, Listener listener) {
        List<PassageViewModel> open = new ArrayList<>();
        for (int index = found.size() - 1; index >= 0; index--) {
            Difference each = found.get(index);
            open.add(0, passages.propose(each.place().start(), each.place().end(), each.version()));
        }
        passages.activate(open.get(0));
        open.get(0).reveal();
        new Decided(open, passages, listener).follow();
    }

    private static List<Difference> differences(Source source, String base, String mine, String other) {
        return Replacement.paragraphs(mine, TextMerge.of(base, mine, other), MOST_PLACES).stream()
                .map(place -> new Difference(place, version(source, mine.substring(place.start(), place.end()), place)))
                .toList();
    }

    private static VersionEntry version(Source source, String original, Replacement place) {
        StreamingDiff diff = new StreamingDiff(original);
        diff.push(place.text());
        diff.finish();
        Version version = new Version(
                UUID.randomUUID().toString(),
                null,
                TierChoice.of(Tier.EDGE),
                Tier.EDGE,
                new EngineId(VersionEntry.TEXT, source.name().toLowerCase(Locale.ROOT)),
                RoutingDecision.of(Tier.EDGE, RoutingCause.Reason.USER),
                place.text(),
                List.of(),
                List.of(),
                List.of(),
                Version.Protection.NONE,
                new Version.End(FinishReason.STOP, null, null, null, false, null),
                new Version.Receipt(null, 0, TokenUsage.NONE, Cost.FREE));
        return new VersionEntry(
                null, version, null, Review.of(original, diff.frame().ops()));
    }

    /** Waits until every place is decided, and leads the writer from one to the next. */
    private static final class Decided {
        private final List<PassageViewModel> open;
        private final PassagesViewModel passages;
        private final Listener listener;
        private final List<Subscription> following = new ArrayList<>();

        Decided(List<PassageViewModel> open, PassagesViewModel passages, Listener listener) {
            this.open = open;
            this.passages = passages;
            this.listener = listener;
        }

        void follow() {
            for (PassageViewModel passage : List.copyOf(open)) {
                following.add(passage.stateProperty().subscribe(state -> {
                    if ((state == PassageState.IDLE || state == PassageState.DETACHED) && open.remove(passage)) {
                        // The state tells while it is being changed.
                        FxThread.later(() -> over(passage));
                    }
                }));
            }
        }

        private void over(PassageViewModel passage) {
            if (open.isEmpty() && !following.isEmpty()) {
                following.forEach(Subscription::unsubscribe);
                following.clear();
                listener.decided();
            } else if (!open.isEmpty() && passages.activeProperty().get() == passage) {
                passages.activate(open.get(0));
                open.get(0).reveal();
            }
        }
    }
}
