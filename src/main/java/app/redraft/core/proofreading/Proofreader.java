package app.redraft.core.proofreading;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the problems of a text. Thread-safe; a check does not wait for a rewrite that is under way. What was found in a
 * sentence is remembered, so that checking again after a small change costs little.
 */
public interface Proofreader {

    /**
     * The problems of a text that is no document of the writer's, with what the writer has told for all documents.
     *
     * @see #check(String, int, int, Optional, Cancellation)
     */
    default List<Problem> check(String text, int start, int end, Cancellation cancellation) {
        return check(text, start, end, Optional.empty(), cancellation);
    }

    /**
     * The problems that lie wholly in a part of a text, in order, the sure ones and the offers apart from one another. Blocks
     * for the time of the check, on any worker thread.
     *
     * @param text the text, or enough of it to tell names and repeated words: its words decide what is a mistake
     * @param start first UTF-16 offset of the part
     * @param end offset after its last character, {@code >= start}
     * @param document the file the text is from, for the words and rules the writer has told about it; empty where it has none
     * @return empty where nothing is wrong, or where the text is in a language the proofreader does not know
     * @throws ModelException with kind {@code CANCELLED} when cancelled, {@code SERVER} when the rules cannot be loaded
     */
    List<Problem> check(String text, int start, int end, Optional<Path> document, Cancellation cancellation);
}
