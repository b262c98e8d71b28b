package app.redraft.core.text.review;

import app.redraft.core.text.diff.DiffFrame;
import app.redraft.core.text.diff.DiffOp;
import app.redraft.core.text.units.TextUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A finished or stopped rewrite as readable changes to accept or reject, in any order: whole words, white space and Markdown
 * marks with their word, changes apart by no more than two short words as one, a mostly changed sentence as one replacement
 * that can be unfolded. Immutable.
 */
public final class Review {
    private final UnitAlignment alignment;
    private final List<ReviewEntry> entries;
    private final List<Hunk> hunks;
    private final List<Move> moves;

    private Review(UnitAlignment alignment, List<ReviewEntry> entries, List<Move> moves) {
        this.alignment = alignment;
        this.entries = List.copyOf(entries);
        this.moves = moves;
        List<Hunk> numbered = new ArrayList<>();
        for (ReviewEntry entry : entries) {
            numbered.add(entry.hunk(numbered.size()));
        }
        hunks = List.copyOf(numbered);
    }

    private Review(UnitAlignment alignment, List<ReviewEntry> entries) {
        this(alignment, entries, Move.among(entries, alignment.before(), alignment.after()));
    }

    /**
     * The changes of a diff, all pending.
     *
     * @param ops from {@link DiffFrame#ops()}; original text after the last of them stays as it is
     * @throws IllegalArgumentException when the ops are none of this original
     */
    public static Review of(String original, List<DiffOp> ops) {
        return of(original, ops, List.of());
    }

    /**
     * The changes of a diff with optional ones among them. An optional change is left out when it lies outside the text, or
     * touches text that is changed anyway or that another optional one takes.
     *
     * @param optional offsets count in the rewritten text, that is in the kept and inserted text of {@code ops}
     * @throws IllegalArgumentException when the ops are none of this original
     */
    public static Review of(String original, List<DiffOp> ops, List<OptionalChange> optional) {
        UnitAlignment alignment = UnitAlignment.of(original, ops);
        List<Change> changes = ReadableChanges.of(alignment, optional);
        return new Review(alignment, ReviewEntry.of(changes, optional, alignment));
    }

    /** The passage as it was. */
    public String original() {
        return alignment.before().text();
    }

    /** In reading order; the index of a hunk is its place in this list. */
    public List<Hunk> hunks() {
        return hunks;
    }

    /**
     * What was decided.
     *
     * @throws IndexOutOfBoundsException when there is no such hunk
     */
    public Decision decision(int index) {
        return entries.get(index).decision();
    }

    /** The review with one decision changed. */
    public Review decide(int index, Decision decision) {
        List<ReviewEntry> decided = new ArrayList<>(entries);
        decided.set(index, entries.get(index).decided(decision));
        return new Review(alignment, decided, moves);
    }

    /** The review with every hunk decided. Accepting all leaves optional hunks as they are. */
    public Review decideAll(Decision decision) {
        List<ReviewEntry> decided = new ArrayList<>();
        for (ReviewEntry entry : entries) {
            boolean stays = entry.optional() && decision == Decision.ACCEPTED;
            decided.add(stays ? entry : entry.decided(decision));
        }
        return new Review(alignment, decided, moves);
    }

    /**
     * The review of a rewrite that broke off with its open changes accepted, optional ones apart. A change stays open that
     * strikes more words than were kept after it: what the rewrite might have brought later is not taken away.
     */
    public Review acceptArrived() {
        List<ReviewEntry> decided = new ArrayList<>(entries);
        TextUnits before = alignment.before();
        int keptAfter = 0;
        int next = alignment.reached();
        for (int index = entries.size() - 1; index >= 0; index--) {
            ReviewEntry entry = entries.get(index);
            keptAfter += before.words(
                    entry.change().to(), Math.max(next, entry.change().to()));
            next = entry.change().from();
            boolean open = !entry.optional() && entry.decision() == Decision.PENDING;
            if (open && lost(entry) <= keptAfter) {
                decided.set(index, entry.decided(Decision.ACCEPTED));
            }
        }
        return new Review(alignment, decided, moves);
    }

    /** Words that a change strikes without others in their place. */
    private int lost(ReviewEntry entry) {
        Change change = entry.change();
        return alignment.before().words(change.from(), change.to())
                - alignment.after().words(change.newFrom(), change.newTo());
    }

    /** The original with the accepted hunks applied. */
    public String text() {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Hunk hunk : hunks) {
            if (decision(hunk.index()) == Decision.ACCEPTED) {
                result.append(original(), from, hunk.originalStart()).append(hunk.replacement());
                from = hunk.originalEnd();
            }
        }
        return result.append(original(), from, original().length()).toString();
    }

    /** Whether nothing waits for a decision; optional hunks need none. */
    public boolean complete() {
        return entries.stream().noneMatch(entry -> !entry.optional() && entry.decision() == Decision.PENDING);
    }

    /** Words of the original that stand unchanged in {@link #text()}. */
    public int keptWords() {
        TextUnits before = alignment.before();
        int words = before.words(0, before.text().length());
        for (ReviewEntry entry : entries) {
            if (entry.decision() == Decision.ACCEPTED) {
                for (Change leaf : entry.change().leaves()) {
                    words -= before.words(leaf.from(), leaf.to());
                }
            }
        }
        return words;
    }

    /** The review with other words in place of a hunk's own; the decision stays, unfolding is over. */
    public Review withReplacement(int index, String replacement) {
        List<ReviewEntry> changed = new ArrayList<>(entries);
        changed.set(index, entries.get(index).edited(replacement));
        return new Review(alignment, changed);
    }

    /** Whether {@link #unfold} shows smaller changes. */
    public boolean canUnfold(int index) {
        return !entries.get(index).change().parts().isEmpty();
    }

    /**
     * The review with one hunk taken apart: a paragraph into sentences, a sentence into words. The parts take over its
     * decision; later hunks get other indexes. A hunk without parts stays.
     */
    public Review unfold(int index) {
        ReviewEntry entry = entries.get(index);
        if (!canUnfold(index)) {
            return this;
        }
        List<ReviewEntry> changed = new ArrayList<>(entries.subList(0, index));
        for (Change part : entry.change().parts()) {
            changed.add(ReviewEntry.of(part, alignment.after(), entry.decision()));
        }
        changed.addAll(entries.subList(index + 1, entries.size()));
        return new Review(alignment, changed);
    }

    /** The hunk at the other end when a sentence of this one was moved: it is struck in one and inserted in the other. */
    public OptionalInt movedWith(int index) {
        for (Move move : moves) {
            if (move.struckIn() == index || move.insertedIn() == index) {
                return OptionalInt.of(move.struckIn() == index ? move.insertedIn() : move.struckIn());
            }
        }
        return OptionalInt.empty();
    }

    List<Move> moves() {
        return moves;
    }

    /** The rewrite itself: the original with every change as it came, optional ones apart. */
    public String rewritten() {
        return alignment.after().text();
    }

    /** Where a hunk begins in {@link #rewritten}, as UTF-16 offset, whatever was edited since. */
    public int rewrittenStart(int index) {
        return entries.get(index).change().newFrom();
    }

    /** The offset in {@link #rewritten} after the last character of a hunk. */
    public int rewrittenEnd(int index) {
        return entries.get(index).change().newTo();
    }
}
