package app.redraft.core.text.review;

import java.util.ArrayList;
import java.util.List;

/**
 * One change in the order it is read aloud. The wording comes from the resource bundles.
 *
 * @param number from 1
 * @param kind what happens
 * @param before the original words without white space around them; empty for an addition
 * @param after the new words without white space around them; empty for a removal
 * @param decision what the writer decided
 */
public record SpokenChange(int number, Kind kind, String before, String after, Decision decision) {

    /** What a change does. */
    public enum Kind {
        REMOVED,
        ADDED,
        REPLACED,
        MOVED_FROM,
        MOVED_TO,
        SUGGESTED,
        /** A place that is only pointed out: the engine has no other words for it. */
        NOTED
    }

    /** All changes of a review, in reading order. */
    public static List<SpokenChange> of(Review review) {
        List<SpokenChange> result = new ArrayList<>();
        for (Hunk hunk : review.hunks()) {
            String before = review.original()
                    .substring(hunk.originalStart(), hunk.originalEnd())
                    .strip();
            String after = hunk.replacement().strip();
            result.add(new SpokenChange(
                    hunk.index() + 1, kind(hunk, review, before, after), before, after, review.decision(hunk.index())));
        }
        return List.copyOf(result);
    }

    /**
     * Whether a change only points at a place: there is nothing to accept.
     *
     * @param index of one of the review's hunks
     */
    public static boolean isNote(Review review, int index) {
        Hunk hunk = review.hunks().get(index);
        return hunk.optional()
                && review.original()
                        .substring(hunk.originalStart(), hunk.originalEnd())
                        .strip()
                        .equals(hunk.replacement().strip());
    }

    private static Kind kind(Hunk hunk, Review review, String before, String after) {
        if (hunk.optional()) {
            return isNote(review, hunk.index()) ? Kind.NOTED : Kind.SUGGESTED;
        }
        boolean moved = review.movedWith(hunk.index()).isPresent();
        if (after.isEmpty()) {
            return moved ? Kind.MOVED_FROM : Kind.REMOVED;
        } else if (before.isEmpty()) {
            return moved ? Kind.MOVED_TO : Kind.ADDED;
        }
        return Kind.REPLACED;
    }
}
