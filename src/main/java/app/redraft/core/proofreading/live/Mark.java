package app.redraft.core.proofreading.live;

import app.redraft.core.proofreading.Problem;

/**
 * A problem of a line.
 *
 * @param problem offsets are columns of the line; its end may lie in the next one
 * @param ignored a number where the writer has said that it is none, here; else 0
 */
public record Mark(Problem problem, int ignored) {

    /** Whether the writer has said that it is none. */
    public boolean isIgnored() {
        return ignored > 0;
    }

    /** First column. */
    public int start() {
        return problem.start();
    }

    /** Column after the last character. */
    public int end() {
        return problem.end();
    }

    Mark shifted(int by) {
        return by == 0 ? this : new Mark(problem.shifted(by), ignored);
    }

    /** Whether it is the same problem at the same place. */
    boolean matches(Problem other) {
        return problem.start() == other.start()
                && problem.end() == other.end()
                && problem.rule().equals(other.rule());
    }
}
