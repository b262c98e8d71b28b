/**
 * Reads Markdown line by line, so that a change costs no more than the lines it touches: what each line is ({@link
 * app.redraft.core.markdown.BlockReader}), and how the words in it look ({@link app.redraft.core.markdown.InlineReader}).
 * Imports nothing of the project.
 */
@NullMarked
package app.redraft.core.markdown;

import org.jspecify.annotations.NullMarked;
