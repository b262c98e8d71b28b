package app.redraft.ui.writing;

import app.redraft.core.writing.FocusMode;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The commands for how the page looks. FX thread only. */
public final class WritingMenu {
    private final WritingViewModel model;
    private final FullScreen fullScreen;
    private final Runnable openPage;

    /** The window over the whole screen. */
    public interface FullScreen {
        /** Whether it is. */
        boolean isOn();

        /** Makes it so, or no more. */
        void toggle();
    }

    /** @param openPage shows the sheet on which the page is set */
    public WritingMenu(WritingViewModel model, FullScreen fullScreen, Runnable openPage) {
        this.model = model;
        this.fullScreen = fullScreen;
        this.openPage = openPage;
    }

    /** The commands, with a line between the groups. */
    public List<List<Command>> commands() {
        Texts texts = model.texts();
        BooleanSupplier always = () -> true;
        return List.of(
                List.of(
                        Command.of("pageItem", texts.get("menu.page"), always, openPage),
                        Command.of(
                                        "fullScreenItem",
                                        texts.get("menu.full-screen"),
                                        Shortcut.FULL_SCREEN,
                                        always,
                                        fullScreen::toggle)
                                .marked(fullScreen::isOn)),
                List.of(
                        Command.of("focusItem", texts.get("menu.focus"), Shortcut.FOCUS, always, model::nextFocus),
                        focus("focusParagraphItem", "menu.focus-paragraph", FocusMode.PARAGRAPH),
                        focus("focusSentenceItem", "menu.focus-sentence", FocusMode.SENTENCE),
                        Command.of(
                                        "typewriterItem",
                                        texts.get("menu.typewriter"),
                                        Shortcut.TYPEWRITER,
                                        always,
                                        model::toggleTypewriter)
                                .marked(() -> model.preferencesProperty().get().typewriter())));
    }

    private Command focus(String id, String key, FocusMode mode) {
        return Command.of(id, model.texts().get(key), () -> true, () -> model.toggle(mode))
                .marked(() -> model.preferencesProperty().get().focus() == mode);
    }
}
