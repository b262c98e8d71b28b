package app.redraft.ui.editor.markdown;

import app.redraft.core.markdown.edit.Edit;
import app.redraft.core.markdown.paste.RichText;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;

/** Everything that the editor does with a document because it is Markdown. FX thread. */
public final class MarkdownEditing {
    private final EditorArea area;
    private final List<EditorFeature> features;
    private final MarkdownCommands commands;
    private final MarkdownPaste paste;
    private final SmartTyping typing;
    private final Texts texts = Texts.of("editor");
    private Consumer<Boolean> chosen = smart -> {};
    private boolean on;

    /**
     * @param edits makes edits in the displayed text, as one step that can be undone, or tells why it cannot
     */
    public MarkdownEditing(EditorArea area, MarkdownHighlighting.Held held, Consumer<Edit> edits) {
        this.area = area;
        MarkdownHighlighting highlighting = new MarkdownHighlighting(held);
        MarkdownText text = new MarkdownText(area, highlighting, edits);
        paste = new MarkdownPaste(text::isInCode);
        typing = new SmartTyping(text);
        features = List.of(highlighting, new MarkdownKeys(text), paste, typing);
        commands = new MarkdownCommands(text, this::isPossible);
    }

    /** Whether the document is taken for Markdown. */
    public boolean isOn() {
        return on;
    }

    /** Takes the document for Markdown, or for a text of letters alone. */
    public void setOn(boolean markdown) {
        if (on != markdown) {
            on = markdown;
            features.forEach(feature -> {
                if (markdown) {
                    feature.install(area);
                } else {
                    feature.uninstall();
                }
            });
        }
    }

    /**
     * Pastes rich text and pictures as Markdown from now on.
     *
     * @param document where the document is; pictures are told from there
     */
    public void paste(RichText reader, Supplier<Optional<Path>> document) {
        paste.use(reader, document);
    }

    /** Puts pictures in the place of the selection; returns whether that is what the files are. */
    public boolean drop(List<Path> files) {
        Optional<String> pictures = on ? paste.pictures(files) : Optional.empty();
        pictures.ifPresent(area::replaceSelection);
        return pictures.isPresent();
    }

    /** The Format menu. */
    public List<List<Command>> commands() {
        List<List<Command>> groups = new ArrayList<>(commands.menu());
        groups.add(List.of(
                Command.of("smartOnItem", texts.get("format.smart-on"), () -> on && !typing.isOn(), () -> choose(true)),
                Command.of(
                        "smartOffItem",
                        texts.get("format.smart-off"),
                        () -> on && typing.isOn(),
                        () -> choose(false))));
        return groups;
    }

    /** Sets typographic marks while they are typed, or leaves those of the keyboard. */
    public void setSmartTyping(boolean smart) {
        typing.setOn(smart);
    }

    /** Hears when the writer chooses about typographic marks. */
    public void onSmartTyping(Consumer<Boolean> listener) {
        chosen = listener;
    }

    private void choose(boolean smart) {
        typing.setOn(smart);
        chosen.accept(smart);
    }

    private boolean isPossible() {
        boolean elsewhere = area.getScene() != null && area.getScene().getFocusOwner() instanceof TextInputControl;
        return on && !elsewhere;
    }
}
