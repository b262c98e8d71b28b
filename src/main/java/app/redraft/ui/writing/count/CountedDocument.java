package app.redraft.ui.writing.count;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The document in front, when its counts are asked for.
 *
 * @param text all of it
 * @param selected the selected part; empty for none
 * @param file where it is kept
 */
public record CountedDocument(String text, String selected, Optional<Path> file) {}
