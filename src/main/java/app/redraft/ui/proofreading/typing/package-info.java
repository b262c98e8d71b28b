/**
 * Proofreading in the text area while the writer types: what is read when ({@link
 * app.redraft.ui.proofreading.typing.TypingCheck}), and the lines under what was found. Imports {@code core.proofreading},
 * {@code ui.editor.area} and {@code ui.common}.
 */
@NullMarked
package app.redraft.ui.proofreading.typing;

import org.jspecify.annotations.NullMarked;
