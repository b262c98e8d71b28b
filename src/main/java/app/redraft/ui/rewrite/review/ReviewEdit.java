package app.redraft.ui.rewrite.review;

import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.core.text.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * An edit of the new words of a change, where they stand in the shown text.
 *
 * @param review the review after it
 * @param hunk the change that was edited
 */
record ReviewEdit(Review review, int hunk) {

    /**
     * Makes an edit.
     *
     * @param offset where in the shown text
     * @return null where that is not inside new words: anything else cannot be edited
     */
    static @Nullable ReviewEdit of(Review shown, int offset, int removed, String inserted) {
        int end = 0;
        int start = 0;
        int hunk = -1;
        for (DiffSpan span : DiffSpans.of(shown)) {
            boolean goesOn = span.hunk() == hunk && isNew(shown, span);
            start = goesOn ? start : end;
            hunk = isNew(shown, span) ? span.hunk() : -1;
            end += span.text().length();
            // New words with a moved sentence among them are several spans: the edit must end in the last one.
            boolean whole = hunk >= 0
                    && end - start == shown.hunks().get(hunk).replacement().length();
            if (whole && offset >= start && offset + removed <= end && (removed > 0 || offset > start)) {
                String words = shown.hunks().get(hunk).replacement();
                String edited =
                        words.substring(0, offset - start) + inserted + words.substring(offset - start + removed);
                return new ReviewEdit(shown.withReplacement(hunk, edited), hunk);
            }
        }
        return null;
    }

    private static boolean isNew(Review review, DiffSpan span) {
        return span.hunk() >= 0
                && (span.kind() == DiffSpan.Kind.INSERT
                        || span.kind() == DiffSpan.Kind.MOVED_TO
                        || review.decision(span.hunk()) == Decision.ACCEPTED);
    }
}
