package app.redraft.ui.export;

import app.redraft.core.export.DocumentExport;
import app.redraft.core.export.ExportFormat;
import app.redraft.core.export.Manuscript;
import app.redraft.core.markdown.outline.Outline;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.DocumentEditor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exports a document from its menu. A passage under review is exported as it is in the document. FX thread. */
public final class DocumentExports {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentExports.class);
    private static final String TOPIC = "export";
    private static final int LONGEST_NAME = 60;

    private final DocumentEditor editor;
    private final Supplier<Optional<Path>> file;
    private final DocumentExport export;
    private final TargetChooser chooser;
    private final Background background;
    private final Consumer<Message> messages;
    private final Texts texts = Texts.of("export");

    /**
     * @param file where the document is; empty where it has no file yet
     * @param background writes the files
     * @param messages shows what came of it
     */
    public DocumentExports(
            DocumentEditor editor,
            Supplier<Optional<Path>> file,
            DocumentExport export,
            TargetChooser chooser,
            Background background,
            Consumer<Message> messages) {
        this.editor = editor;
        this.file = file;
        this.export = export;
        this.chooser = chooser;
        this.background = background;
        this.messages = messages;
    }

    /** What the Export menu offers. */
    public List<List<Command>> commands() {
        return List.of(List.of(command(ExportFormat.PDF), command(ExportFormat.HTML)));
    }

    private Command command(ExportFormat format) {
        String ending = format.ending();
        return Command.of(ending + "ExportItem", texts.get("menu." + ending), () -> true, () -> export(format));
    }

    private void export(ExportFormat format) {
        String text = editor.documentText();
        Optional<Path> document = file.get();
        chooser.choose(document, suggested(text, document) + "." + format.ending(), format.ending())
                .ifPresent(target -> {
                    Manuscript manuscript = new Manuscript(text, editor.isMarkdown(), document, Locale.getDefault());
                    String name = String.valueOf(target.getFileName());
                    messages.accept(Message.info(TOPIC, texts.get("running", name)));
                    background.run(
                            () -> export.write(manuscript, format, target),
                            notices -> messages.accept(Message.info(TOPIC, done(name, notices))),
                            failure -> {
                                LOG.warn("The document could not be exported", failure);
                                messages.accept(Message.problem(TOPIC, texts.get("failed", name)));
                            });
                });
    }

    private String done(String name, List<UserMessage> notices) {
        StringBuilder text = new StringBuilder(texts.get("done", name));
        notices.stream().distinct().limit(3).forEach(notice -> text.append(' ').append(Texts.sentence(notice)));
        return text.toString();
    }

    /** The name of the file, or the first heading. */
    private String suggested(String text, Optional<Path> document) {
        String name = document.map(Path::getFileName)
                .map(Path::toString)
                .map(each -> each.replaceFirst("\\.[A-Za-z]{1,10}$", ""))
                .or(() -> Outline.of(text).headings().stream()
                        .map(Outline.Heading::title)
                        .findFirst())
                .map(each -> each.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip())
                .filter(each -> !each.isBlank())
                .orElse(texts.get("untitled"));
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
    }
}
