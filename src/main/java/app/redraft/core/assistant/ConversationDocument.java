package app.redraft.core.assistant;

import app.redraft.core.style.StyleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The document a conversation is about, as it is now. Everything is asked on worker threads.
 *
 * @param name what it is known by from one start to the next: the real path of its file; {@link #UNNAMED} without one
 * @param text its text, with LF line ends; asked before the tools of every turn
 * @param localOnly whether the text may only go to engines on this machine; asked before every call
 * @param style the writer's decisions of style for it
 */
public record ConversationDocument(
        Supplier<String> name, Supplier<String> text, BooleanSupplier localOnly, StyleSheet style) {
    /** The name of a document that has no file yet. */
    public static final String UNNAMED = "";

    /** What a document is known by. @param file where it is, or empty where it has no file yet; looks at the disk */
    public static String nameOf(Optional<Path> file) {
        return file.map(ConversationDocument::real).orElse(UNNAMED);
    }

    private static String real(Path file) {
        try {
            return file.toRealPath().toString();
        } catch (IOException gone) {
            return file.toAbsolutePath().normalize().toString();
        }
    }
}
