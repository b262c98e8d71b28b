/**
 * Changing lines and letters by a key: transposing, upper and lower case, joining lines, moving paragraphs, going to a line.
 * Works on plain text and offsets in the document. Imports {@code core.text.units} and {@code ui.editor.area}.
 */
@NullMarked
package app.redraft.ui.editor.lines;

import org.jspecify.annotations.NullMarked;
