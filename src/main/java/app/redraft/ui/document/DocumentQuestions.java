package app.redraft.ui.document;

import app.redraft.core.document.DocumentException;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Message.Action;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the document asks and tells the writer, each in one line of the window. FX thread only. */
public final class DocumentQuestions {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentQuestions.class);
    private static final String UNSAVED = "unsaved";
    private static final String DISK = "disk";
    private static final String FILE = "file";

    private final Texts texts = Texts.of("shell");
    private final Messages messages;

    public DocumentQuestions(Messages messages) {
        this.messages = messages;
    }

    /** The document has changes that would be lost. Closing the message leaves everything as it is. */
    void unsaved(String name, Runnable save, Runnable discard) {
        ask(UNSAVED, texts.get("unsaved.ask", name), action("unsaved.save", save), action("unsaved.discard", discard));
    }

    /** Another program changed the file. */
    void changed(String name, Runnable reload, Runnable keep) {
        ask(DISK, texts.get("disk.changed", name), action("disk.reload", reload), action("disk.keep", keep));
    }

    /** The file is no longer there. */
    void gone(String name, Runnable save) {
        ask(DISK, texts.get("disk.gone", name), action("disk.save-again", save));
    }

    /** Saving would overwrite what another program wrote. */
    void replace(String name, Runnable saveAs, Runnable replace, Runnable reload) {
        ask(
                DISK,
                texts.get("disk.replace", name),
                action("disk.save-as", saveAs),
                action("disk.replace-it", replace),
                action("disk.reload", reload));
    }

    /** The file mixes line ends. */
    void mixedLineEnds(String name) {
        messages.show(Message.info(FILE, texts.get("file.mixed-line-ends", name)));
    }

    /** A file could not be read or written. */
    void problem(Exception failure) {
        LOG.warn("document: {}", failure.toString());
        String told = failure instanceof DocumentException file ? Texts.sentence(file.userMessage()) : null;
        messages.show(Message.problem(FILE, told == null ? texts.get("file.failed", failure.toString()) : told));
    }

    /** What was said of a file is over. */
    void clearProblem() {
        messages.clear(FILE);
    }

    /** What was asked about leaving the document is answered. */
    void clearUnsaved() {
        messages.clear(UNSAVED);
    }

    /** Another document: what was asked about the old one is over. */
    void clear() {
        messages.clear(UNSAVED);
        messages.clear(DISK);
        messages.clear(FILE);
    }

    private void ask(String topic, String question, Action... actions) {
        messages.show(Message.question(topic, question, actions));
    }

    private Action action(String key, Runnable run) {
        return new Action(texts.get(key), run);
    }
}
