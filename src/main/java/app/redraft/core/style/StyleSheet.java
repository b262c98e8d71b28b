package app.redraft.core.style;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of style for one document. Read anew each time, so that what the writer changes in the file by hand is in force
 * at once. Blocks on disk for a moment; any thread.
 */
public interface StyleSheet {
    /** Most characters of one decision. */
    int MAX_LENGTH = 300;

    /** Most decisions of one document. */
    int MOST = 30;

    /** No decisions, and none can be kept. */
    StyleSheet NONE = new ReadOnly(() -> new Contents(List.of(), null, null), Optional::empty);

    /**
     * What there is.
     *
     * @param decisions those that are followed, in the order of the file
     * @param file where they are, or would be; null where nothing can be kept
     * @param problem what is not followed and why, for the writer; null where all is well
     */
    record Contents(List<String> decisions, @Nullable Path file, @Nullable UserMessage problem) {
        public Contents {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * The decisions, of which none can be added, changed or deleted.
     *
     * @param source reads them
     * @param file tells the document they are for
     */
    record ReadOnly(Supplier<Contents> source, Supplier<Optional<Path>> file) implements StyleSheet {
        /** Those of another sheet. */
        public ReadOnly(StyleSheet other) {
            this(other::read, other::document);
        }

        @Override
        public Optional<Path> document() {
            return file.get();
        }

        @Override
        public Contents read() {
            return source.get();
        }

        @Override
        public boolean remember(String decision) {
            return false;
        }

        @Override
        public void change(String decision, String wording) {
            // It stays as it is.
        }

        @Override
        public void forget(String decision) {
            // It stays as it is.
        }
    }

    /** What there is now. Never fails: what cannot be read has a {@link Contents#problem}. */
    Contents read();

    /** The file of the document they are for; empty while it has none. */
    Optional<Path> document();

    /** The decisions that are followed, in the order of the file. */
    default List<String> decisions() {
        return read().decisions();
    }

    /**
     * Adds a decision.
     *
     * @param decision one line, not blank, at most {@value #MAX_LENGTH} characters
     * @return false where nothing can be kept here
     * @throws StyleSheetException when the file is damaged; it stays as it is
     * @throws IOException when the file cannot be written
     * @throws IllegalArgumentException for a decision that is blank or too long, or one too many
     */
    boolean remember(String decision) throws IOException;

    /**
     * Gives a decision other words; does nothing where it is not there any more.
     *
     * @param decision as {@link #decisions} gives it
     * @param wording one line, not blank
     * @throws StyleSheetException when the file is damaged; it stays as it is
     * @throws IOException when the file cannot be written
     */
    void change(String decision, String wording) throws IOException;

    /**
     * Deletes a decision; with the last one goes the file, unless the writer has put more into it.
     *
     * @param decision as {@link #decisions} gives it
     * @throws StyleSheetException when the file is damaged; it stays as it is
     * @throws IOException when the file cannot be written
     */
    void forget(String decision) throws IOException;

    /** What models are told of the decisions; empty where there are none. */
    static String prompt(List<String> decisions) {
        return decisions.isEmpty()
                ? ""
                : "The writer's style decisions for this document; follow those that apply:\n- "
                        + String.join("\n- ", decisions);
    }
}
