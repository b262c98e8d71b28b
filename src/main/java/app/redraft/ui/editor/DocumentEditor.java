package app.redraft.ui.editor;

import app.redraft.core.text.AnchoredRange;
import app.redraft.core.writing.FocusMode;
import app.redraft.core.writing.Typography;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import app.redraft.ui.editor.area.LayoutRuns;
import app.redraft.ui.editor.area.TextChange;
import app.redraft.ui.editor.area.TextDirection;
import app.redraft.ui.editor.area.TextEdit;
import app.redraft.ui.editor.find.FindController;
import app.redraft.ui.editor.find.FindViewModel;
import app.redraft.ui.editor.find.FoundMarks;
import app.redraft.ui.editor.find.FoundTicks;
import app.redraft.ui.editor.focus.FocusedText;
import app.redraft.ui.editor.focus.TypewriterScrolling;
import app.redraft.ui.editor.markdown.MarkdownEditing;
import app.redraft.ui.editor.passage.LivePassage;
import app.redraft.ui.editor.passage.PassageGuard;
import app.redraft.ui.editor.passage.PassageHold;
import app.redraft.ui.editor.passage.PassageLayer;
import app.redraft.ui.editor.passage.ProjectedDocument;
import app.redraft.ui.editor.passage.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;

/**
 * The editor: one document, wrapped lines in a column of about 72 characters. While a passage is held ({@link #hold}), the
 * window shows live text for it, and {@link #documentText()} still has the passage. FX thread.
 */
public final class DocumentEditor implements EditedDocument, EditorActions {
    private final EditorArea area;
    private final ProjectedDocument document;
    private final BorderPane frame = new BorderPane();
    private final PassageLayer passageLayer;
    private final StackPane root;
    private final FindController findBar;
    private final PageSetting page;
    private final FocusedText focused = new FocusedText();
    private final TypewriterScrolling typewriter = new TypewriterScrolling();
    private final FoundMarks foundMarks;
    private final FoundTicks foundTicks = new FoundTicks();
    private final MarkdownEditing markdown;
    private final EditorContextMenu contextMenu;
    private final EditorCommands commands;
    private final List<Consumer<List<TextChange>>> editListeners = new ArrayList<>();
    private final List<Runnable> loadListeners = new ArrayList<>();
    private final List<Runnable> markdownListeners = new ArrayList<>();
    private Runnable refused = () -> {};
    private UndoScope undoScope = UndoScope.NONE;

    /** An editor with an empty document. */
    public DocumentEditor() {
        FxThread.require();
        area = new EditorArea(new EditorGuard(this, this::permits, this::document));
        document = new ProjectedDocument(area, changes -> editListeners.forEach(listener -> listener.accept(changes)));
        foundMarks = new FoundMarks(shown -> document.projection().toDocument(shown), offset -> document.projection()
                .toDisplay(offset));
        DisplayedText displayed = new DisplayedText(document, area, () -> refused.run());
        markdown = new MarkdownEditing(area, displayed::held, displayed::apply);
        PointedChange pointed = new PointedChange(area, document);
        contextMenu = new EditorContextMenu(pointed::at);
        commands = new EditorCommands(this, area, new LineCommands(this, this::edit, () -> refused.run()));
        contextMenu.offer(commands::context);
        List.of(new TextDirection(), new LayoutRuns(), foundMarks, contextMenu, focused, typewriter)
                .forEach(feature -> feature.install(area));
        pointed.follow();
        page = new PageSetting(area);
        frame.setCenter(new StackPane(new VirtualizedScrollPane<>(area), foundTicks));
        passageLayer = new PassageLayer(area, frame, document);
        findBar = loadFindBar();
        root = new StackPane(frame, passageLayer.layer());
        root.getStyleClass().add("editor-frame");
        new EditorKeys(Map.of(
                        Shortcut.FIND, this::find,
                        Shortcut.REPLACE, this::findAndReplace,
                        Shortcut.FIND_NEXT, this::findNext,
                        Shortcut.FIND_PREVIOUS, this::findPrevious))
                .follow(root);
        root.getStylesheets().add("/ui/editor/editor.css");
    }

    /** The editor, to be put into a window. */
    public Node node() {
        return root;
    }

    /** Sets the text otherwise: font, size, lines. */
    public void setTypography(Typography typography) {
        page.set(typography);
    }

    /** Sets the text larger or smaller. @param percent of normal */
    public void setZoom(int percent) {
        page.zoom(percent);
    }

    /** Lets the paragraph or sentence of the caret stand out, or nothing. */
    public void setFocusMode(FocusMode mode) {
        focused.show(mode);
    }

    /** Keeps the line of the caret in the middle of the window, or not. */
    public void setTypewriter(boolean on) {
        typewriter.show(on);
    }

    /** Starts a fresh document: nothing of the one before can be undone. */
    public void load(String text) {
        FxThread.require();
        document.load(text);
        loadListeners.forEach(Runnable::run);
    }

    /** Replaces the whole text, for example after a reload, as one step that can be undone. */
    public void replaceAllText(String text) {
        FxThread.require();
        document.replaceAll(text);
    }

    /** Makes edits together, as one step that can be undone. @param edits in ascending order, not overlapping */
    public void edit(List<TextEdit> edits) {
        FxThread.require();
        document.edit(edits);
    }

    @Override
    public String documentText() {
        FxThread.require();
        return document.text();
    }

    /** Runs the listener after every change of the document, also by undo and {@link #load}; not for live text. */
    public void onEdit(Runnable listener) {
        onChange(changes -> listener.run());
    }

    /** The same, with what was changed, in the order in which it was. */
    public void onChange(Consumer<List<TextChange>> listener) {
        editListeners.add(listener);
    }

    /** Runs the listener whenever the caret or the selection has moved. */
    public void onSelection(Runnable listener) {
        area.selectionProperty().addListener((selection, before, now) -> listener.run());
    }

    /** Runs the listener when the writer tries to type into live text, which is not possible there. */
    public void onRefusedEdit(Runnable listener) {
        refused = listener;
    }

    /** Runs the listener when other lines have come into sight. */
    public void onScroll(Runnable listener) {
        area.viewportDirtyEvents().subscribe(event -> listener.run());
    }

    /** Runs the listener after {@link #load}: another document is there. */
    public void onLoad(Runnable listener) {
        loadListeners.add(listener);
    }

    /** Shows a bar under a held passage, as long as it is held; it covers no words. */
    public void floatUnder(PassageHold passage, Region bar) {
        passageLayer.show(passage, bar);
    }

    /** Ends what goes on by itself once the editor is not shown any more: the blinking of its caret keeps it in memory. */
    public void release() {
        area.getCaretSelectionBind().getUnderlyingCaret().dispose();
    }

    /** Keeps a bar ready, unseen, until one floats under a passage. */
    public void restBar(Region bar) {
        passageLayer.rest(bar);
    }

    /** Keeps the bar of a passage in sight, also when the end of the passage is not. */
    public void keepInSight(PassageHold passage) {
        passageLayer.keepInSight(passage);
    }

    /** Lets the undo keys take back other steps than those of the document, where they are the later ones. */
    public void setUndoScope(UndoScope scope) {
        undoScope = scope;
    }

    @Override
    public void undo() {
        if (undoScope.canUndo()) {
            undoScope.undo();
        } else {
            document.history().undo();
        }
    }

    @Override
    public void redo() {
        if (undoScope.canRedo()) {
            undoScope.redo();
        } else {
            document.history().redo();
        }
    }

    @Override
    public boolean canUndo() {
        return undoScope.canUndo() || document.history().canUndo();
    }

    @Override
    public boolean canRedo() {
        return undoScope.canRedo() || document.history().canRedo();
    }

    @Override
    public void find() {
        findBar.open(false);
    }

    @Override
    public void findAndReplace() {
        findBar.open(true);
    }

    @Override
    public void findNext() {
        findBar.next();
    }

    @Override
    public void findPrevious() {
        findBar.previous();
    }

    @Override
    public boolean canFindNext() {
        return findBar.hasWords();
    }

    /** Whether the document is Markdown: shown as such while it is written. */
    public void setMarkdown(boolean on) {
        if (on != markdown.isOn()) {
            markdown.setOn(on);
            markdownListeners.forEach(Runnable::run);
        }
    }

    /** Whether it is. */
    public boolean isMarkdown() {
        return markdown.isOn();
    }

    /** Runs the listener when a document becomes Markdown, or is none any more. */
    public void onMarkdown(Runnable listener) {
        markdownListeners.add(listener);
    }

    /** What the writer can do with the text, for the Edit menu. */
    public List<List<Command>> commands() {
        return commands.menu();
    }

    /** What the editor does with the document because it is Markdown. */
    public MarkdownEditing markdown() {
        return markdown;
    }

    /** Offers more commands in the menu at the mouse; asked each time it opens. */
    public void offerInContextMenu(Supplier<List<List<Command>>> more) {
        contextMenu.offer(more);
    }

    /** Offers commands above the others in the menu at the mouse; asked each time it opens. */
    public void offerFirstInContextMenu(Supplier<List<List<Command>>> first) {
        contextMenu.offerFirst(first);
    }

    /** Lets a feature work in the text. */
    public void install(EditorFeature feature) {
        feature.install(area);
    }

    /** Whether a stretch of what is shown, in display offsets, is the document's own: no live text is in it. */
    public boolean isOwn(int from, int to) {
        return document.projection().shownTouched(from, to).isEmpty();
    }

    /** Replaces a stretch of what is shown, in display offsets and {@link #isOwn}, as one step that can be undone. */
    public void replaceShown(int from, int to, String text) {
        endUndoStep();
        area.replaceText(from, to, text);
        endUndoStep();
    }

    /** Whether the keyboard is in the text. */
    public boolean focused() {
        return area.isFocused();
    }

    /** Moves the keyboard to the text. */
    public void focus() {
        area.requestFocus();
    }

    @Override
    public int anchor() {
        return document.projection().toDocument(area.getAnchor());
    }

    @Override
    public int caret() {
        return document.projection().toDocument(area.getCaretPosition());
    }

    @Override
    public void select(int anchor, int caret) {
        Projection projection = document.projection();
        area.selectRange(projection.toDisplay(anchor), projection.toDisplay(caret));
        area.requestFollowCaret();
    }

    /** The first paragraph in sight, counted from 0. */
    public int topParagraph() {
        return area.topParagraph();
    }

    /** Scrolls so that a paragraph is the first in sight, as far as the length of the text allows. */
    public void showAtTop(int paragraph) {
        area.showParagraphAtTop(Math.min(paragraph, area.getParagraphs().size() - 1));
    }

    @Override
    public PassageHold hold(int start, int end, PassageHold.Listener listener) {
        FxThread.require();
        if (isHeld(start, end)) {
            throw new IllegalStateException("A passage that overlaps it is held already");
        }
        int from = document.projection().toDisplay(start);
        int to = document.projection().toDisplay(end);
        if (area.getSelection().getStart() < to && area.getSelection().getEnd() > from
                || area.getCaretPosition() > from && area.getCaretPosition() < to) {
            area.selectRange(to, to);
        }
        return new LivePassage(document, area, new AnchoredRange(start, end), listener);
    }

    @Override
    public boolean isHeld(int start, int end) {
        return !document.projection().passagesTouched(start, end).isEmpty();
    }

    @Override
    public void endUndoStep() {
        document.history().separate();
    }

    private FindController loadFindBar() {
        FindViewModel model = new FindViewModel(new FoundText(this, document, foundMarks, foundTicks, this::onChange));
        FindController controller = new FindController(model, this::focus);
        frame.setTop(new FxmlView("/ui/editor/find/find.fxml", model.texts(), type -> controller).node());
        return controller;
    }

    /** Behind the text area, which asks for it only once it is there. */
    private ProjectedDocument document() {
        return document;
    }

    private boolean permits(int from, int to, String text) {
        return new PassageGuard(document, area, refused).permits(from, to, text);
    }
}
