package app.redraft.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.document.LocalOnlyDocuments;
import app.redraft.infra.files.FileDocumentStore;
import app.redraft.infra.files.style.FileStyleSheets;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.SerialExecutor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document with its files, without a window. */
final class ShellFixture implements FileDialogs {
    final PlainText text = new PlainText();
    final MemoryRecovery recovery = new MemoryRecovery();
    final HandClock time = new HandClock();
    final HeldExecutor workers = new HeldExecutor();
    final Messages messages = new Messages();
    final Background inOrder = new Background(new SerialExecutor(workers), Runnable::run);
    final UnsavedText unsaved = new UnsavedText(recovery, inOrder, messages, time);
    private static final FileStyleSheets NO_STYLE = new FileStyleSheets(Path.of("no-such-folder"));

    final PlainReview reviews = new PlainReview(text);
    final PlainComparison comparison = new PlainComparison();
    final DocumentViewModel document;

    @Nullable Path chosen;

    /** A document of which nothing is locked at first. */
    ShellFixture() {
        this(new MemoryLocks());
    }

    ShellFixture(LocalOnlyDocuments locks) {
        document = new DocumentViewModel(
                new OpenDocument(
                        text,
                        reviews,
                        new DocumentLock(locks),
                        new DocumentStyle(NO_STYLE, inOrder),
                        unsaved,
                        comparison),
                new DocumentFiles(new FileDocumentStore(), inOrder),
                new DocumentQuestions(messages),
                this);
    }

    @Override
    public Optional<Path> chooseOpen(@Nullable Path folder) {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> chooseSave(@Nullable Path folder, String suggested) {
        return Optional.ofNullable(chosen);
    }

    void pause() {
        time.pass(Duration.ofSeconds(1));
    }

    /** The one message that is shown. */
    Message message() {
        assertThat(messages.shown()).hasSize(1);
        return messages.shown().get(0);
    }

    /** Presses a button of the one message that is shown. */
    void press(String label) {
        Message message = message();
        Message.Action action = message.actions().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + message.actions()));
        messages.dismiss(message);
        action.run().run();
    }
}
