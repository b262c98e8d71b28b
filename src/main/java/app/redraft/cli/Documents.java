package app.redraft.cli;

import app.redraft.core.document.DocumentStore;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.text.UserMessage;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The documents that commands work on.
 *
 * @param store reads and writes them
 * @param localOnly whether the writer has locked a file to engines on this machine
 * @param style the decisions of style for a file
 */
public record Documents(DocumentStore store, Predicate<Path> localOnly, Function<Path, StyleSheet> style) {

    /** The decisions of style for a file. @param say hears what of them is not followed */
    StyleSheet styleOf(Path file, Consumer<String> say) {
        StyleSheet sheet = style.apply(file);
        UserMessage problem = sheet.read().problem();
        if (problem != null) {
            say.accept(Words.of(problem));
        }
        return sheet;
    }
}
