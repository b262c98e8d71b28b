package app.redraft.ui.editor.lines;

import app.redraft.ui.editor.area.TextEdit;

/**
 * A change, and what is selected behind it.
 *
 * @param edit the change, in offsets before it
 * @param anchor where the selection begins, in offsets after the change
 * @param caret where it ends
 */
public record LineEdit(TextEdit edit, int anchor, int caret) {}
