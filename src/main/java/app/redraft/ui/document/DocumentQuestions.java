package app.redraft.ui.document;

import app.redraft.core.document.DocumentException;
import app.redraft.core.document.TextEncoding;
import app.redraft.core.document.UnclearEncodingException;
import app.redraft.core.document.UnencodableTextException;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Message.Action;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the document asks and tells the writer, each in one line of the window. FX thread only. */
public final class DocumentQuestions {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentQuestions.class);
    private static final String UNSAVED = "unsaved";
    private static final String DISK = "disk";
    private static final String FILE = "file";
    private static final String REVIEW = "review";

    private final Texts texts = Texts.of("shell");
    private final Messages messages;

    public DocumentQuestions(Messages messages) {
        this.messages = messages;
    }

    /** The document has changes that would be lost. Closing the message leaves everything as it is. */
    void unsaved(String name, Runnable save, Runnable discard) {
        ask(UNSAVED, texts.get("unsaved.ask", name), action("unsaved.save", save), action("unsaved.discard", discard));
    }

    /**
     * Something is decided in a review and not in the document yet. Whatever is pressed, the review is over or goes on.
     *
     * @param accepted how many changes are accepted
     */
    void undecided(int accepted, Runnable keep, Runnable leaveOut) {
        ask(
                UNSAVED,
                texts.get("review.ask", accepted),
                action("review.keep", keep),
                action("review.leave-out", leaveOut),
                action("review.stay", () -> {}));
    }

    /** The document is on disk, but not the passage that is under review. */
    void savedWithoutReview() {
        messages.show(Message.info(REVIEW, texts.get("review.saved-without")));
    }

    /**
     * Another program changed the file.
     *
     * @param unsaved whether the text here has changes that its version would replace
     * @param merge shows what it changed in the text that is here
     */
    void changed(String name, boolean unsaved, Runnable merge, Runnable reload, Runnable keep) {
        Action both = action("disk.merge", merge);
        Action theirs = action("disk.reload", reload);
        Action mine = action("disk.keep", keep);
        String question = texts.get(unsaved ? "disk.changed-both" : "disk.changed", name);
        ask(DISK, question, unsaved ? both : theirs, unsaved ? theirs : both, mine);
    }

    /** What another program changed can only be shown when no review is open. */
    void finishReview(Runnable merge) {
        ask(DISK, texts.get("disk.review-open"), action("disk.merge", merge));
    }

    /** The file is no longer there. */
    void gone(String name, Runnable save, Runnable saveAs) {
        ask(DISK, texts.get("disk.gone", name), action("disk.save-again", save), action("disk.save-as", saveAs));
    }

    /** The file does not say how its characters are written. */
    void encoding(String name, UnclearEncodingException question, Consumer<TextEncoding> open) {
        Action[] choices = question.candidates().stream()
                .map(each -> new Action(texts.get("encoding.open", each.name()), () -> open.accept(each)))
                .toArray(Action[]::new);
        ask(FILE, texts.get("encoding.ask", name), choices);
    }

    /** The encoding of the file lacks characters of the text. */
    void unencodable(UnencodableTextException failure, Runnable asUtf8) {
        ask(
                FILE,
                Texts.sentence(failure.userMessage()),
                action("encoding.save-utf-8", asUtf8),
                action("encoding.stay", () -> {}));
    }

    /** What is to be known of a file that was saved. */
    void notices(List<UserMessage> notices) {
        notices.forEach(notice -> messages.show(Message.info(FILE, Texts.sentence(notice))));
    }

    /** Saving would overwrite what another program wrote. */
    void replace(String name, Runnable merge, Runnable saveAs, Runnable replace) {
        ask(
                DISK,
                texts.get("disk.replace", name),
                action("disk.merge", merge),
                action("disk.save-as", saveAs),
                action("disk.replace-it", replace));
    }

    /** The file mixes line ends. */
    void mixedLineEnds(String name) {
        messages.show(Message.info(FILE, texts.get("file.mixed-line-ends", name)));
    }

    /** A file could not be read or written. */
    void problem(Exception failure) {
        messages.show(Message.problem(FILE, told(failure)));
    }

    /** The file could not be written; another one can. */
    void notSaved(Exception failure, Runnable saveAs) {
        messages.show(Message.problem(FILE, told(failure), action("disk.save-as", saveAs)));
    }

    private String told(Exception failure) {
        LOG.warn("document: {}", failure.toString());
        return failure instanceof DocumentException file
                ? Texts.sentence(file.userMessage())
                : texts.get("file.failed", failure.toString());
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
        messages.clear(REVIEW);
    }

    private void ask(String topic, String question, Action... actions) {
        messages.show(Message.question(topic, question, actions));
    }

    private Action action(String key, Runnable run) {
        return new Action(texts.get(key), run);
    }
}
