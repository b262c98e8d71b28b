package app.redraft.launch.writing;

import app.redraft.core.writing.WritingStore;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.shell.MainWindow;
import app.redraft.ui.shell.sheet.KeyBindings;
import app.redraft.ui.shell.tab.DocumentParts;
import app.redraft.ui.writing.PagePane;
import app.redraft.ui.writing.WritingMenu;
import app.redraft.ui.writing.WritingViewModel;

/** What a window has for writing: the look of the page, focus, the writer's keys. FX thread only. */
public final class WritingTools {
    private final WritingViewModel model;

    /**
     * @param store what the writer chose
     * @param disk files, one task after the other
     */
    public WritingTools(WritingStore store, Background disk, Delay delay) {
        model = new WritingViewModel(store, disk, delay);
    }

    /** Sets a new document as the writer chose. */
    public DocumentParts follow(DocumentParts document) {
        model.follow(document.editor());
        return document;
    }

    /** Puts the menu and the keys into the window. */
    public void show(MainWindow window) {
        PagePane page = new PagePane(model);
        WritingMenu menu = new WritingMenu(model, window.fullScreen(), () -> window.showSheet(page.node()));
        window.addMenu("writingMenu", model.texts().get("menu"), menu.commands());
        window.useKeys(KeyBindings.inForce(model.preferencesProperty().get().keys(), model::keepKeys));
        window.onClosed(model::end);
    }
}
