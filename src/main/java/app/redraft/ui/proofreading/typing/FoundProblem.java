package app.redraft.ui.proofreading.typing;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.live.Mark;

/**
 * A problem at its place.
 *
 * @param line the line it begins in
 * @param mark what is known of it
 * @param start first display offset
 * @param end display offset after its last character
 * @param words what stands there
 */
public record FoundProblem(int line, Mark mark, int start, int end, String words) {

    /** The problem itself; its offsets count in the line. */
    public Problem problem() {
        return mark.problem();
    }
}
