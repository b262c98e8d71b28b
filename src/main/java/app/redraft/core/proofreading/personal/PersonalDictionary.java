package app.redraft.core.proofreading.personal;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Port to what the writer has told the proofreader, for all documents and for single ones. Read anew each time, so that what is
 * told anywhere is in force at the next check. Blocks on disk for a moment; any thread.
 */
public interface PersonalDictionary {
    /** Nothing is told, and nothing can be kept. */
    PersonalDictionary NONE = new ReadOnly(Entries.NONE);

    /** The same for all documents, and nothing can be changed. @param everywhere what is told */
    record ReadOnly(Entries everywhere) implements PersonalDictionary {
        @Override
        public Entries of(Optional<Path> document) {
            return document.isEmpty() ? everywhere : Entries.NONE;
        }

        @Override
        public Entries change(Optional<Path> document, UnaryOperator<Entries> change) {
            return of(document);
        }

        @Override
        public void follow(Path from, Path to) {
            // There is nothing to take along.
        }

        @Override
        public Optional<UserMessage> problem() {
            return Optional.empty();
        }
    }

    /**
     * What was told for one document alone, or for all. Never fails: where nothing can be read, nothing was told, and there is
     * a {@link #problem}.
     *
     * @param document the document's file; empty for what holds for all
     */
    Entries of(Optional<Path> document);

    /** What holds for a document: its own, and what holds for all. @param document empty for a text without a file */
    default Entries inForce(Optional<Path> document) {
        Entries all = of(Optional.empty());
        return document.isEmpty() ? all : all.and(of(document));
    }

    /**
     * Changes what was told.
     *
     * @param document empty for what holds for all documents
     * @return what is told now
     * @throws DictionaryException when the file is damaged; it stays as it is
     * @throws IOException when the file cannot be written
     */
    Entries change(Optional<Path> document, UnaryOperator<Entries> change) throws IOException;

    /**
     * The document is in another file from now on: takes along what was told for it, unless that file has something of its own.
     *
     * @throws IOException when it cannot be written
     */
    void follow(Path from, Path to) throws IOException;

    /** Why nothing can be read; empty where all is well. */
    Optional<UserMessage> problem();
}
