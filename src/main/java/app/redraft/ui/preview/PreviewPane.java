package app.redraft.ui.preview;

import app.redraft.ui.assistant.markdown.MarkdownBlocks;
import app.redraft.ui.assistant.markdown.MarkdownText;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.common.Visibility;
import app.redraft.ui.editor.DocumentEditor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

/** The preview of a document, as a tab of the side panel; it scrolls along with the text. FX thread. */
public final class PreviewPane {
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final PreviewViewModel model;
    private final DocumentEditor editor;
    private final MarkdownBlocks drawing;
    private final VirtualFlow<PreviewBlock, Cell<PreviewBlock, Node>> flow;
    private final StackPane root;
    private final OncePerFrame following = new OncePerFrame(FxThread::atNextPulse, this::follow);
    private int top = -1;

    /**
     * A preview that reads nothing before {@link #open}.
     *
     * @param editor shows the document
     * @param file where it is, for pictures beside it
     * @param background reads it
     * @param delay waits for a pause in typing
     */
    public PreviewPane(DocumentEditor editor, Supplier<Optional<Path>> file, Background background, Delay delay) {
        FxThread.require();
        this.editor = editor;
        model = new PreviewViewModel(editor, background);
        drawing = new MarkdownBlocks(MarkdownText.reading(new LocalPictures(file)::of));
        flow = VirtualFlow.createVertical(model.blocks(), block -> Cell.wrapNode(draw(block)));
        Label note = new Label();
        note.setId("previewNote");
        note.setWrapText(true);
        note.getStyleClass().addAll("muted", "preview-note");
        note.textProperty().bind(model.noteProperty());
        model.noteProperty().subscribe(text -> Visibility.show(note, !text.isEmpty()));
        root = new StackPane(new VirtualizedScrollPane<>(flow), note);
        root.setId("previewPanel");
        root.getStyleClass().add("preview");
        root.getStylesheets().add("/ui/preview/preview.css");
        root.setAccessibleRole(AccessibleRole.TEXT);
        root.setAccessibleText(model.texts().get("preview"));
        Debounce edits = new Debounce(delay, PAUSE, LONGEST, this::edited);
        editor.onEdit(edits::call);
        editor.onMarkdown(model::changed);
        editor.onScroll(following::run);
        model.blocks().subscribe(this::placeAnew);
    }

    /** The view, with the id {@code previewPanel}. */
    public Node node() {
        return root;
    }

    /** It comes into sight. */
    public void open() {
        model.open();
        placeAnew();
    }

    /** Blocks that come into an empty list are laid out from their end: the place is taken once more after that. */
    private void placeAnew() {
        top = -1;
        FxThread.atNextPulse(() -> FxThread.atNextPulse(() -> {
            top = -1;
            following.run();
        }));
        following.run();
    }

    private Node draw(PreviewBlock block) {
        VBox box = new VBox(drawing.of(block.node()));
        box.getStyleClass().add("preview-block");
        box.setMinWidth(0);
        return box;
    }

    private void edited() {
        if (isInSight()) {
            model.changed();
        } else {
            model.close();
        }
    }

    /** A tab behind another one is part of the window, and not visible. */
    private boolean isInSight() {
        Node each = root;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null && root.getScene() != null;
    }

    /** The block at the top of the text stands at the top here too. */
    private void follow() {
        if (!isInSight()) {
            return;
        }
        int block = model.blockAt(editor.topParagraph());
        if (block >= 0 && block != top && block < model.blocks().size()) {
            top = block;
            flow.showAsFirst(block);
        }
    }
}
