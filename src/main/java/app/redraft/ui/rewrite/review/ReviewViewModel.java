package app.redraft.ui.rewrite.review;

import app.redraft.core.quality.guard.Warning;
import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.Hunk;
import app.redraft.core.text.review.Review;
import app.redraft.core.text.review.SpokenChange;
import app.redraft.ui.common.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The changes of the version shown, one of them the current one, and the writer's decisions. FX thread. */
public final class ReviewViewModel {
    private final Texts texts;
    private final ChangeWords words;
    private final ReadOnlyObjectWrapper<@Nullable Review> review = new ReadOnlyObjectWrapper<>(this, "review");
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", -1);
    private BiConsumer<Review, Review> decided = (before, after) -> {};
    private final ChangeWarnings warnings;
    private final Predicate<Warning.Kind> told;
    private final ReadOnlyIntegerWrapper marks = new ReadOnlyIntegerWrapper(this, "marks");
    private Function<Hunk, String> reasons = hunk -> "";
    private Function<Hunk, List<Correction>> corrections = hunk -> List.of();
    private Runnable stepped = () -> {};
    private Supplier<List<Integer>> selection = List::of;

    /** @param told whether the writer wants to hear of a kind of warnings */
    public ReviewViewModel(Texts texts, Predicate<Warning.Kind> told) {
        this.texts = texts;
        this.told = told;
        warnings = new ChangeWarnings(told);
        words = new ChangeWords(texts);
    }

    /** The review shown, or null when none is. */
    public @Nullable Review shown() {
        return review.get();
    }

    /** The review shown; null when none is. */
    public ReadOnlyObjectProperty<@Nullable Review> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /** Index of the current change, or -1. */
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Hears every decision or edit of the writer: the review before and after it. */
    void onDecision(BiConsumer<Review, Review> listener) {
        decided = listener;
    }

    /** Hears when the writer goes to a change without pointing at it. */
    public void onStep(Runnable listener) {
        stepped = listener;
    }

    /**
     * Shows a review, at its first open change.
     *
     * @param why tells why a change was made
     * @param about where the version may say something else than the original
     */
    void show(Review next, Function<Hunk, String> why, List<Warning> about) {
        reasons = why;
        warnings.show(about);
        show(next);
    }

    /** Tells what rules did in each change of the review that is shown next. */
    void explain(Function<Hunk, List<Correction>> what) {
        corrections = what;
    }

    /** What rules did in a change; none for a change that is not there. */
    public List<Correction> corrections(int index) {
        Review shown = review.get();
        return shown == null || index < 0 || index >= total()
                ? List.of()
                : corrections.apply(shown.hunks().get(index));
    }

    /** Leaves the original in place of every open change in which rules did nothing but this. */
    public void leave(Predicate<Correction> unwanted) {
        Review shown = review.get();
        if (shown == null) {
            return;
        }
        Review left = shown;
        for (int i = 0; i < total(); i++) {
            List<Correction> done = corrections(i);
            if (shown.decision(i) == Decision.PENDING
                    && !done.isEmpty()
                    && done.stream().allMatch(unwanted)) {
                left = left.decide(i, Decision.REJECTED);
            }
        }
        if (left != shown) {
            change(left, firstOpen(left, Math.max(0, current.get())));
        }
    }

    /** Shows a review, at its first open change; null for none. */
    public void show(@Nullable Review next) {
        review.set(next);
        current.set(-1);
        current.set(next == null ? -1 : firstOpen(next, 0));
    }

    /** Number of changes. */
    public int total() {
        Review shown = review.get();
        return shown == null ? 0 : shown.hunks().size();
    }

    /** Number of changes that are accepted. */
    public int acceptedCount() {
        return count(Decision.ACCEPTED);
    }

    /** Number of changes that wait for a decision. */
    public int openCount() {
        return count(Decision.PENDING);
    }

    /** Number of changes that wait for a decision and may say something else than the original. */
    int openWarnings() {
        Review shown = review.get();
        return shown == null ? 0 : warnings.open(shown);
    }

    /** Whether the writer wants to hear of a kind of warnings. */
    boolean tells(Warning.Kind kind) {
        return told.test(kind);
    }

    /** Counts how often the writer has changed what is told. */
    public ReadOnlyIntegerProperty marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** The writer wants to hear of other kinds of warnings. */
    public void marksChanged() {
        marks.set(marks.get() + 1);
    }

    /** The changes that wait for a decision and may say something else than the original. */
    Set<Integer> warned() {
        Review shown = review.get();
        return shown == null ? Set.of() : warnings.warned(shown);
    }

    /** What the warnings about a change are about; none for a change that is not there. */
    public List<Warning.Kind> kinds(int index) {
        Review shown = review.get();
        return shown == null || index < 0 || index >= total() ? List.of() : warnings.kinds(shown, index);
    }

    /** What the current change may say that the original does not; empty for nothing. */
    String currentWarning() {
        Review shown = review.get();
        return shown == null || current.get() < 0 ? "" : warnings.words(shown, current.get());
    }

    /** The phrases of the current change that give away a machine, in words; empty for none. */
    String currentStyle() {
        Review shown = review.get();
        return shown == null || current.get() < 0 ? "" : warnings.style(shown, current.get());
    }

    /** What {@link #cure} would do, in a few words; empty where there is nothing to cure. */
    public String cureWords() {
        Review shown = review.get();
        if (shown == null || current.get() < 0) {
            return "";
        }
        return warnings.phrase(shown, current.get())
                .map(phrase -> phrase.cure() == null
                        ? texts.get("cure.reject")
                        : Texts.sentence(phrase.cure().what()))
                .orElse("");
    }

    /** Takes the first phrase of the current change that gives away a machine out of it. */
    public void cure() {
        Review shown = review.get();
        int index = current.get();
        if (shown == null || index < 0) {
            return;
        }
        warnings.phrase(shown, index).ifPresent(phrase -> {
            Review cured = PhraseCure.apply(shown, index, phrase);
            change(cured, cured.decision(index) == Decision.REJECTED ? firstOpen(cured, index) : index);
        });
    }

    /** Where the writer stands: "2 of 7". */
    public String position() {
        return texts.get("review.position", current.get() + 1, total());
    }

    /** Every change in words, in reading order. */
    public List<String> spoken() {
        Review shown = review.get();
        return shown == null ? List.of() : words.spoken(shown);
    }

    /** Goes to the next change, after the last to the first. */
    public void next() {
        step(1);
    }

    /** Goes to the change before, before the first to the last. */
    public void previous() {
        step(-1);
    }

    /** Makes a change the current one. */
    public void pick(int index) {
        if (index >= 0 && index < total()) {
            current.set(index);
        }
    }

    /** Makes a change the current one and brings it into view. */
    public void goTo(int index) {
        pick(index);
        stepped.run();
    }

    /** Asks for the changes the writer has selected, instead of the current one, when there is something to decide. */
    public void onSelection(Supplier<List<Integer>> selected) {
        selection = selected;
    }

    /** Whether the current change can be taken apart into smaller ones. */
    public boolean canUnfold() {
        Review shown = review.get();
        return shown != null && current.get() >= 0 && shown.canUnfold(current.get());
    }

    /** Takes the current change apart. */
    public void unfold() {
        Review shown = review.get();
        if (shown != null && canUnfold()) {
            change(shown.unfold(current.get()), current.get());
        }
    }

    /** Why the current change was made or is suggested; empty where nobody said. */
    public String currentReason() {
        return review.get() == null || current.get() < 0 ? "" : reason(current.get());
    }

    /**
     * One of the changes.
     *
     * @param index its place in {@link #spoken}
     */
    public ChangeItem change(int index) {
        Review shown = Objects.requireNonNull(review.get());
        return words.item(shown, index, reason(index), warnings.words(shown, index), warnings.style(shown, index));
    }

    private String reason(int index) {
        Review shown = Objects.requireNonNull(review.get());
        Hunk hunk = shown.hunks().get(index);
        return hunk.reason() == null ? reasons.apply(hunk) : hunk.reason();
    }

    /** Whether there is a current change with other words to accept; a remark has none. */
    public boolean canAccept() {
        Review shown = review.get();
        return shown != null && current.get() >= 0 && !SpokenChange.isNote(shown, current.get());
    }

    /** Takes the selected changes, or the current one; a remark stays open. */
    public void accept() {
        decide(Decision.ACCEPTED);
    }

    /** Leaves the original in place of the selected changes, or of the current one. */
    public void reject() {
        decide(Decision.REJECTED);
    }

    /** The review with every open change accepted that is not optional. */
    static Review acceptRest(Review review) {
        Review result = review;
        for (Hunk hunk : review.hunks()) {
            if (!hunk.optional() && review.decision(hunk.index()) == Decision.PENDING) {
                result = result.decide(hunk.index(), Decision.ACCEPTED);
            }
        }
        return result;
    }

    /** The same changes with nothing accepted. */
    static Review undecided(Review review) {
        return review.decideAll(Decision.REJECTED);
    }

    /**
     * The writer edits the new words of a change.
     *
     * @param offset where in the shown text
     * @return whether that was inside new words; anything else cannot be edited
     */
    boolean edit(int offset, int removed, String inserted) {
        Review shown = review.get();
        if (shown == null) {
            return false;
        }
        ReviewEdit edit = ReviewEdit.of(shown, offset, removed, inserted);
        if (edit != null) {
            change(edit.review(), edit.hunk());
        }
        return edit != null;
    }

    private int count(Decision decision) {
        Review shown = review.get();
        return shown == null
                ? 0
                : (int) shown.hunks().stream()
                        .filter(hunk -> shown.decision(hunk.index()) == decision)
                        .count();
    }

    private void decide(Decision decision) {
        Review shown = review.get();
        int index = current.get();
        if (shown == null || index < 0) {
            return;
        }
        List<Integer> selected = selection.get();
        List<Integer> targets = selected.isEmpty() ? List.of(index) : selected;
        Review changed = shown;
        for (int target : targets) {
            boolean nothing = decision == Decision.ACCEPTED && SpokenChange.isNote(shown, target);
            changed = nothing ? changed : changed.decide(target, decision);
        }
        change(changed, firstOpen(changed, targets.get(0)));
    }

    private void change(Review changed, int nextCurrent) {
        Review before = review.get();
        review.set(changed);
        if (before != null) {
            decided.accept(before, changed);
        }
        if (review.get() == changed) {
            current.set(nextCurrent);
        }
    }

    private void step(int by) {
        int total = total();
        if (total > 0) {
            goTo(Math.floorMod(current.get() + by, total));
        }
    }

    /** The first open change from an index on, around the end; the index itself when nothing is open. */
    private static int firstOpen(Review review, int from) {
        int total = review.hunks().size();
        for (int step = 0; step < total; step++) {
            int index = (from + step) % total;
            if (review.decision(index) == Decision.PENDING) {
                return index;
            }
        }
        return total == 0 ? -1 : from;
    }
}
