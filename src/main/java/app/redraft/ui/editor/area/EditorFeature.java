package app.redraft.ui.editor.area;

/** Something that the editor can do beyond showing text; installed once and taken away again whole. FX thread. */
public interface EditorFeature {

    /** Begins to work in a text area. */
    void install(EditorArea area);

    /** Ends its work and removes whatever it has put into the text area. */
    void uninstall();
}
