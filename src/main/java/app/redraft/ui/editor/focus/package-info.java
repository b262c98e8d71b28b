/**
 * Keeping the eye where the writer writes: a paragraph or sentence that stands out, and a line that stays in the middle of the
 * window. Imports {@code core.writing}, {@code ui.common} and {@code ui.editor.area}.
 */
@NullMarked
package app.redraft.ui.editor.focus;

import org.jspecify.annotations.NullMarked;
