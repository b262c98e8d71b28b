package app.redraft.ui.proofreading.typing;

import app.redraft.core.proofreading.Problem;
import java.util.List;

/** Reads texts. */
@FunctionalInterface
public interface ProblemSource {
    /** The problems of a text, on a worker thread; may take seconds the first time. */
    List<Problem> problems(String text);
}
