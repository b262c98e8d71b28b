package app.redraft.ui.editor;

import app.redraft.ui.editor.passage.PassageHold;

/** Holds a passage without doing anything about what happens to it. */
public record UnheardPassage() implements PassageHold.Listener {
    @Override
    public void broken() {}

    @Override
    public boolean edited(int offset, int removed, String inserted) {
        return false;
    }

    @Override
    public void picked(int hunk) {}
}
