package app.redraft.ui.rewrite.review;

import app.redraft.core.quality.guard.Warning;
import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.Hunk;
import app.redraft.core.text.review.Review;
import org.jspecify.annotations.Nullable;

/** Takes a phrase that gives away a machine out of a change: other words for it, or the original's own for the whole change. */
final class PhraseCure {
    private PhraseCure() {}

    /** Whether a phrase still stands in a change: the writer may have written other words, or cured it. */
    static boolean concerns(Review review, int index, Warning warning) {
        Hunk hunk = review.hunks().get(index);
        int start = Math.max(warning.rewritten().start(), review.rewrittenStart(index));
        int end = Math.min(warning.rewritten().end(), review.rewrittenEnd(index));
        return review.decision(index) != Decision.REJECTED
                && start < end
                && hunk.replacement().contains(review.rewritten().substring(start, end));
    }

    /** The review without the phrase; the change waits for its decision as before, or is rejected where nothing of it is left. */
    static Review apply(Review review, int index, Warning warning) {
        Warning.Cure cure = warning.cure();
        String words = cure == null ? null : without(review, index, cure);
        Hunk hunk = review.hunks().get(index);
        boolean original =
                words != null && words.equals(review.original().substring(hunk.originalStart(), hunk.originalEnd()));
        return words == null || original
                ? review.decide(index, Decision.REJECTED)
                : review.withReplacement(index, words);
    }

    /** The words of a change after a cure; null where the cure reaches beyond the change. */
    private static @Nullable String without(Review review, int index, Warning.Cure cure) {
        String replacement = review.hunks().get(index).replacement();
        String now = cure.span().in(review.rewritten());
        String then = cure.replacement();
        int before = 0;
        while (before < Math.min(now.length(), then.length())
                && cure.span().start() + before < review.rewrittenStart(index)
                && now.charAt(before) == then.charAt(before)) {
            before++;
        }
        int behind = 0;
        while (behind < Math.min(now.length(), then.length()) - before
                && cure.span().end() - behind > review.rewrittenEnd(index)
                && now.charAt(now.length() - 1 - behind) == then.charAt(then.length() - 1 - behind)) {
            behind++;
        }
        int start = cure.span().start() + before;
        int end = cure.span().end() - behind;
        if (start < review.rewrittenStart(index) || end > review.rewrittenEnd(index)) {
            return null;
        }
        String words = then.substring(before, then.length() - behind);
        int at = start - review.rewrittenStart(index);
        String gone = review.rewritten().substring(start, end);
        int place = replacement.startsWith(gone, at) ? at : replacement.indexOf(gone);
        return place < 0
                ? null
                : replacement.substring(0, place) + words + replacement.substring(place + gone.length());
    }
}
