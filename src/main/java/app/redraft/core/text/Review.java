package app.redraft.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finished or stopped rewrite as changes to accept or reject, in any order. Immutable. */
public final class Review {
    private final String original;
    private final List<Hunk> hunks;
    private final List<Decision> decisions;

    private Review(String original, List<Hunk> hunks, List<Decision> decisions) {
        this.original = original;
        this.hunks = hunks;
        this.decisions = decisions;
    }

    /**
     * The readable changes of a diff, all pending.
     *
     * @param ops from {@link DiffFrame#ops()}; original text after the last of them stays as it is
     */
    public static Review of(String original, List<DiffOp> ops) {
        return of(original, ops, List.of());
    }

    /**
     * The readable changes of a diff with optional ones among them. An optional change that touches text that is changed
     * anyway is left out.
     *
     * @param optional offsets count in the rewritten text, that is in the kept and inserted text of {@code ops}
     */
    public static Review of(String original, List<DiffOp> ops, List<OptionalChange> optional) {
        List<Hunk> hunks = ReadableChanges.of(ops, optional);
        return new Review(original, hunks, Collections.nCopies(hunks.size(), Decision.PENDING));
    }

    /** The passage as it was. */
    public String original() {
        return original;
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
        return decisions.get(index);
    }

    /** The review with one decision changed. */
    public Review decide(int index, Decision decision) {
        List<Decision> changed = new ArrayList<>(decisions);
        changed.set(index, decision);
        return new Review(original, hunks, List.copyOf(changed));
    }

    /** The review with every hunk decided. Accepting all leaves optional hunks as they are. */
    public Review decideAll(Decision decision) {
        List<Decision> changed = new ArrayList<>(decisions);
        for (Hunk hunk : hunks) {
            if (decision != Decision.ACCEPTED || !hunk.optional()) {
                changed.set(hunk.index(), decision);
            }
        }
        return new Review(original, hunks, List.copyOf(changed));
    }

    /** The original with the accepted hunks applied. */
    public String text() {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Hunk hunk : hunks) {
            if (decision(hunk.index()) == Decision.ACCEPTED) {
                result.append(original, from, hunk.originalStart()).append(hunk.replacement());
                from = hunk.originalEnd();
            }
        }
        return result.append(original, from, original.length()).toString();
    }

    /** Whether nothing waits for a decision; optional hunks need none. */
    public boolean complete() {
        return hunks.stream().noneMatch(hunk -> !hunk.optional() && decision(hunk.index()) == Decision.PENDING);
    }

    /** Words of the original that stand unchanged in {@link #text()}. */
    public int keptWords() {
        int words = 0;
        int from = 0;
        for (Hunk hunk : hunks) {
            if (decision(hunk.index()) == Decision.ACCEPTED) {
                words += WordCount.of(original.substring(from, hunk.originalStart()))
                        .words();
                from = hunk.originalEnd();
            }
        }
        return words + WordCount.of(original.substring(from)).words();
    }

    /** The review with other words in place of a hunk's own; the decision stays. */
    public Review withReplacement(int index, String replacement) {
        List<Hunk> changed = new ArrayList<>(hunks);
        Hunk hunk = hunks.get(index);
        @Nullable String reason = hunk.reason();
        changed.set(
                index, new Hunk(index, hunk.originalStart(), hunk.originalEnd(), replacement, hunk.optional(), reason));
        return new Review(original, List.copyOf(changed), decisions);
    }
}
