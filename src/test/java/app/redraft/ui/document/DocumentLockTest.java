package app.redraft.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.infra.files.locks.LockedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To which document the lock belongs, in this window and in another. */
class DocumentLockTest {
    @TempDir
    Path folder;

    private ShellFixture shell;
    private DocumentLock lock;
    private Path secret;
    private Path open;

    @BeforeEach
    void files() throws IOException {
        secret = Files.writeString(folder.resolve("secret.md"), "secret");
        open = Files.writeString(folder.resolve("open.md"), "open");
        shell = window();
        lock = shell.document.lock();
    }

    /** A window with a store of its own, as another process has it. */
    private ShellFixture window() {
        ShellFixture window = new ShellFixture(locks());
        window.document.begin("", 0);
        return window;
    }

    private LockedFiles locks() {
        return new LockedFiles(folder.resolve("home/locked.json"), folder.resolve("home/workspace.json"));
    }

    private boolean on() {
        return lock.onProperty().get();
    }

    private void edit(String text) {
        shell.text.type(text);
        shell.pause();
    }

    @Test
    void aFileKeepsItWhileOthersComeAndGo() {
        shell.document.open(secret);
        lock.onProperty().set(true);
        shell.document.open(open);
        assertThat(on()).isFalse();
        shell.document.open(folder.resolve("./secret.md"));
        assertThat(on()).isTrue();
        shell.document.startNew();
        assertThat(on()).isFalse();
        assertThat(locks().contains(secret)).isTrue();
        assertThat(locks().contains(open)).isFalse();
    }

    @Test
    void anUnnamedDocumentTakesItAlongToItsFile() {
        lock.onProperty().set(true);
        assertThat(locks().draft()).isTrue();
        edit("mine");
        shell.chosen = folder.resolve("new.md");
        shell.document.save();
        assertThat(on()).isTrue();
        assertThat(locks().contains(shell.chosen)).isTrue();
        assertThat(locks().draft()).isFalse();
    }

    @Test
    void aNewNameKeepsItAndTheOldOneToo() {
        shell.document.open(secret);
        lock.onProperty().set(true);
        shell.chosen = folder.resolve("copy.md");
        shell.document.saveAs();
        assertThat(on()).isTrue();
        assertThat(locks().contains(shell.chosen)).isTrue();
        assertThat(locks().contains(secret)).isTrue();
    }

    @Test
    void savingOverALockedFileLocksTheDocument() throws IOException {
        locks().set(secret, true);
        edit("mine");
        shell.chosen = secret;
        shell.document.saveAs();
        assertThat(on()).isTrue();
    }

    @Test
    void turnedOffItIsForgotten() {
        shell.document.open(secret);
        lock.onProperty().set(true);
        lock.onProperty().set(false);
        assertThat(locks().contains(secret)).isFalse();
        lock.onProperty().set(true);
        assertThat(locks().contains(secret)).isTrue();
    }

    @Test
    void whatCannotBeWrittenIsToldAndHoldsHere() throws IOException {
        shell.document.open(secret);
        assertThat(lock.problemProperty().get()).isNull();
        Path guard = Files.createDirectories(folder.resolve("home/locked.json.lock"));

        lock.onProperty().set(true);
        assertThat(on()).isTrue();
        assertThat(lock.holds()).isTrue();
        assertThat(Sentences.of(lock.problemProperty().get())).contains("could not be kept", "locked.json");

        Files.delete(guard);
        lock.onProperty().set(false);
        lock.onProperty().set(true);
        assertThat(lock.problemProperty().get()).isNull();
        assertThat(locks().contains(secret)).isTrue();
    }

    @Test
    void aLockThatCannotBeTakenBackStays() throws IOException {
        shell.document.open(secret);
        lock.onProperty().set(true);
        Files.delete(folder.resolve("home/locked.json.lock"));
        Files.createDirectory(folder.resolve("home/locked.json.lock"));

        lock.onProperty().set(false);
        assertThat(on()).as("other windows still have it").isTrue();
        assertThat(lock.problemProperty().get()).isNotNull();
    }

    @Test
    void anotherWindowNeitherForgetsItNorMissesIt() {
        ShellFixture other = window();
        other.document.open(secret);
        shell.document.open(secret);
        assertThat(lock.holds()).isFalse();

        other.document.lock().onProperty().set(true);
        assertThat(lock.holds()).as("asked before text is sent").isTrue();
        lock.refresh();
        assertThat(on()).as("shown when the window comes to the front").isTrue();

        shell.document.open(open);
        lock.onProperty().set(true);
        other.document.startNew();
        assertThat(locks().contains(secret)).isTrue();
        assertThat(locks().contains(open)).isTrue();
    }

    @Test
    void unnamedTextThatACrashLeftComesBackLocked() throws IOException {
        locks().setDraft(true);
        assertThat(on()).as("the sample page").isFalse();
        shell.document.restore(new Entry("1", null, null, "unsaved", Instant.EPOCH));
        assertThat(shell.text.documentText()).isEqualTo("unsaved");
        assertThat(on()).isTrue();
        assertThat(locks().draft()).isTrue();
    }

    @Test
    void anUnnamedDocumentDoesNotUnlockThatOfAnotherWindow() {
        lock.onProperty().set(true);
        ShellFixture other = window();
        other.document.lock().onProperty().set(true);
        other.document.lock().onProperty().set(false);
        other.document.startNew();
        assertThat(locks().draft()).isTrue();
    }

    @Test
    void twoDocumentsWithoutANameKeepTheirLocksApart() {
        MemoryLocks locks = new MemoryLocks();
        DocumentLock.Drafts drafts = new DocumentLock.Drafts();
        DocumentLock one = new DocumentLock(locks, drafts);
        DocumentLock other = new DocumentLock(locks, drafts);
        one.onProperty().set(true);
        other.onProperty().set(true);
        one.saved(folder.resolve("one.md"));
        assertThat(locks.draft()).as("for the other after a crash").isTrue();
        other.saved(folder.resolve("other.md"));
        assertThat(locks.draft()).isFalse();
        assertThat(locks.contains(folder.resolve("other.md"))).isTrue();
    }
}
