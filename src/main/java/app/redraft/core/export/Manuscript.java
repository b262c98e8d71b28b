package app.redraft.core.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What is exported.
 *
 * @param text the document with line feeds as line ends
 * @param markdown whether it is Markdown; else each line is a paragraph
 * @param file where it is, for pictures beside it and for a title; empty for one never saved
 * @param locale the language where the document names none, and the size of the paper
 */
public record Manuscript(String text, boolean markdown, Optional<Path> file, Locale locale) {}
