package app.redraft.ui.editor.markdown;

import app.redraft.core.markdown.paste.PictureLink;
import app.redraft.core.markdown.paste.RichText;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import app.redraft.ui.editor.area.TextClipboard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pastes rich text and pictures as Markdown; where the caret stands in code, as they are. FX thread. */
final class MarkdownPaste implements EditorFeature {
    private final BooleanSupplier inCode;
    private RichText richText = RichText.NONE;
    private Supplier<Optional<Path>> file = Optional::empty;
    private @Nullable EditorArea installed;

    /** @param inCode whether the caret stands where everything is taken as it is */
    MarkdownPaste(BooleanSupplier inCode) {
        this.inCode = inCode;
    }

    /**
     * Reads rich text from now on.
     *
     * @param document where the document is; pictures are told from there
     */
    void use(RichText reader, Supplier<Optional<Path>> document) {
        richText = reader;
        file = document;
    }

    @Override
    public void install(EditorArea area) {
        installed = area;
        area.setPasted(this::pasted);
    }

    @Override
    public void uninstall() {
        if (installed != null) {
            installed.setPasted(TextClipboard::text);
        }
    }

    /** The Markdown of pictures; empty when a file is none. */
    Optional<String> pictures(List<Path> files) {
        boolean all = !files.isEmpty() && files.stream().allMatch(PictureLink::isPicture);
        return all
                ? Optional.of(files.stream()
                        .map(picture -> PictureLink.of(picture, file.get()))
                        .collect(Collectors.joining("\n\n")))
                : Optional.empty();
    }

    private String pasted() {
        String plain = TextClipboard.text();
        if (inCode.getAsBoolean()) {
            return plain;
        }
        return pictures(TextClipboard.files())
                .or(() -> PictureLink.named(plain)
                        .filter(Files::isRegularFile)
                        .map(picture -> PictureLink.of(picture, file.get())))
                .or(() -> Optional.of(TextClipboard.html())
                        .filter(html -> !html.isBlank())
                        .flatMap(richText::toMarkdown))
                .orElse(plain);
    }
}
