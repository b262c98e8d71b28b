package app.redraft.launch.writing;

import app.redraft.core.writing.Speech;
import app.redraft.core.writing.WritingLog;
import app.redraft.core.writing.WritingStore;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.shell.MainWindow;
import app.redraft.ui.shell.sheet.KeyBindings;
import app.redraft.ui.shell.tab.DocumentParts;
import app.redraft.ui.shell.tab.LoadedDocument;
import app.redraft.ui.writing.PagePane;
import app.redraft.ui.writing.WritingMenu;
import app.redraft.ui.writing.WritingViewModel;
import app.redraft.ui.writing.count.CountedDocument;
import app.redraft.ui.writing.count.CountsPane;
import app.redraft.ui.writing.count.CountsViewModel;
import app.redraft.ui.writing.count.GoalsViewModel;
import app.redraft.ui.writing.speech.ReadAloud;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What a window has for writing: the look of the page, focus, keys, counts, goals and the voice. FX thread only. */
public final class WritingTools {
    private final Kept kept;
    private final Threads threads;
    private final WritingViewModel model;
    private final GoalsViewModel goals;

    /**
     * What is kept or asked outside the window.
     *
     * @param store what the writer chose
     * @param log goals, and the words of each day
     * @param speech the system's voice
     */
    public record Kept(WritingStore store, WritingLog log, Speech speech) {}

    /**
     * What work is done on.
     *
     * @param background work off the FX thread
     * @param disk files, one task after the other
     */
    public record Threads(Background background, Background disk, Delay delay, Clock clock) {}

    public WritingTools(Kept kept, Threads threads) {
        this.kept = kept;
        this.threads = threads;
        model = new WritingViewModel(kept.store(), threads.disk(), threads.delay());
        goals = new GoalsViewModel(kept.log(), threads.disk(), threads.delay(), threads.clock());
    }

    /** Sets a new document as the writer chose, and counts what is written in it. */
    public DocumentParts follow(DocumentParts document) {
        model.follow(document.editor());
        goals.follow(document.editor());
        return document;
    }

    /** Puts the menu and the keys into the window. @param messages the lines in the window */
    public void show(MainWindow window, Messages messages) {
        PagePane page = new PagePane(model);
        WritingMenu menu = new WritingMenu(model, window.fullScreen(), () -> window.showSheet(page.node()));
        CountsPane counts = new CountsPane(
                new CountsViewModel(model.texts(), () -> counted(front(window)), goals, threads.background()));
        ReadAloud voice =
                new ReadAloud(model.texts(), kept.speech(), () -> read(front(window)), threads.background(), messages);
        List<Command> tools = List.of(
                Command.of(
                        "countsItem",
                        model.texts().get("menu.counts"),
                        Shortcut.COUNTS,
                        () -> true,
                        () -> window.showSheet(counts.node())),
                Command.of(
                                "readAloudItem",
                                model.texts().get("menu.read-aloud"),
                                Shortcut.READ_ALOUD,
                                () -> true,
                                voice::toggle)
                        .marked(voice::isReading));
        window.addMenu(
                "writingMenu",
                model.texts().get("menu"),
                Stream.concat(menu.commands().stream(), Stream.of(tools)).toList());
        window.useKeys(KeyBindings.inForce(model.preferencesProperty().get().keys(), model::keepKeys));
        window.onClosed(model::end);
        window.onClosed(voice::stop);
    }

    private static LoadedDocument front(MainWindow window) {
        return window.model().documents().documentProperty().get();
    }

    private static CountedDocument counted(LoadedDocument front) {
        DocumentEditor editor = front.parts().editor();
        return new CountedDocument(
                editor.documentText(), selected(editor), front.pathProperty().get());
    }

    private static String read(LoadedDocument front) {
        DocumentEditor editor = front.parts().editor();
        String selected = selected(editor);
        return selected.isEmpty() ? editor.documentText() : selected;
    }

    private static String selected(DocumentEditor editor) {
        int from = Math.min(editor.anchor(), editor.caret());
        return editor.documentText().substring(from, Math.max(editor.anchor(), editor.caret()));
    }
}
