package app.redraft.ui.rewrite;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;

import app.redraft.WindowRobot;
import app.redraft.core.call.fallback.AgreedPlaces;
import app.redraft.core.call.fallback.FallbackApproval;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.phrase.PhraseGuard;
import app.redraft.infra.dictionary.EnglishLexicon;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.shell.MessageLines;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window with a text and all that rewriting puts beside it; the models answer word by word as the test says. */
abstract class RewriteWindow extends WindowRobot {
    static final String PASSAGE = "The quick brown fox jumps over the lazy dog near the old river bank.";
    static final String TEXT = "Before it all.\n" + PASSAGE + "\nAfter it all.";
    static final String REWRITE = "The fast brown fox leaps over the lazy dog near the old river bank.";

    final TestTiers tiers = new TestTiers();
    final Messages messages = new Messages();

    /** Where the writer agreed to a fallback. */
    final Set<String> agreedPlaces = ConcurrentHashMap.newKeySet();

    DocumentEditor editor;
    RewritePane pane;
    private final ExecutorService workers = Executors.newCachedThreadPool();

    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        interact(this::show);
    }

    private final AgreedPlaces agreed = new AgreedPlaces() {
        @Override
        public boolean contains(String from, String to) {
            return agreedPlaces.contains(from + " to " + to);
        }

        @Override
        public void add(String from, String to) {
            agreedPlaces.add(from + " to " + to);
        }
    };

    private void show() {
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        FallbackApproval fallback = new FallbackQuestion(messages).remembering(agreed);
        pane = new RewritePane(
                editor,
                tiers.rewriter(fallback),
                new VersionWarnings(new MeaningGuard(new EnglishLexicon()).and(new PhraseGuard())),
                Background.on(workers));
        pane.dismissQuestionFirst(messages::dismissQuestion);
        pane.onSwitchOff(kind -> {
            tiers.settings =
                    tiers.settings.withWarnings(tiers.settings.warnings().with(kind.id(), false));
            pane.settingsChanged();
        });
        VBox lines = new VBox();
        new MessageLines(lines, messages, editor::focus);
        SplitPane split = new SplitPane(editor.node(), pane.reviewTab());
        split.setDividerPositions(0.6);
        BorderPane root = new BorderPane(split);
        root.setTop(new VBox(pane.bar(), lines));
        stage.setScene(new Scene(root, 900, 560));
        stage.show();
        editor.load(TEXT);
        caret(TEXT.indexOf("quick"));
        editor.focus();
    }

    @AfterEach
    void close() {
        interact(stage::hide);
        release(new KeyCode[0]);
        workers.shutdownNow();
    }

    /** Asks for a rewrite; the edge model answers the beginning of {@link #REWRITE}, and goes on. */
    void stream(String text) {
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.says(text);
        until(() -> List.of(text.split(" ")).stream().allMatch(shown()::contains));
    }

    /** Asks for a rewrite of {@link #PASSAGE} and waits for its result. */
    void review() {
        push(KeyCode.CONTROL, KeyCode.ENTER);
        tiers.edge.says(REWRITE).ends(FinishReason.STOP);
        until(() -> isReady("#acceptAllButton"));
        settle();
    }

    void caret(int offset) {
        editor.select(offset, offset);
    }

    void editorFocus() {
        interact(editor::focus);
    }

    String document() {
        return fx(editor::documentText);
    }

    /** Lets what is queued for the FX thread run, and the frames that it asks for. */
    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(10);
    }
}
