package app.redraft.ui.proofreading.list;

import app.redraft.ui.proofreading.typing.FoundProblem;

/**
 * A problem in the list.
 *
 * @param found the problem
 * @param before what stands before it
 * @param words what it is about
 * @param after what stands behind it
 * @param why what is wrong
 * @param correction what could stand there, or empty where nothing is proposed
 */
public record ProblemRow(FoundProblem found, String before, String words, String after, String why, String correction) {

    /** All of it in one line, for those who hear it. */
    public String spoken() {
        return before + words + after + ". " + why;
    }
}
