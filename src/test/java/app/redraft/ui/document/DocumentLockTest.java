package app.redraft.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.core.document.WorkspaceState.LocalOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To which document the lock belongs. */
class DocumentLockTest {
    @TempDir
    Path folder;

    private final ShellFixture shell = new ShellFixture();
    private final DocumentLock lock = shell.document.lock();
    private Path secret;
    private Path open;

    @BeforeEach
    void files() throws IOException {
        secret = Files.writeString(folder.resolve("secret.md"), "secret");
        open = Files.writeString(folder.resolve("open.md"), "open");
        shell.document.begin("");
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
        assertThat(lock.remembered()).isEqualTo(new LocalOnly(Set.of(secret), false));
    }

    @Test
    void anUnnamedDocumentTakesItAlongToItsFile() {
        lock.onProperty().set(true);
        assertThat(lock.remembered()).isEqualTo(new LocalOnly(Set.of(), true));
        edit("mine");
        shell.chosen = folder.resolve("new.md");
        shell.document.save();
        assertThat(on()).isTrue();
        assertThat(lock.remembered()).isEqualTo(new LocalOnly(Set.of(shell.chosen), false));
    }

    @Test
    void savingOverALockedFileLocksTheDocument() {
        lock.recall(new LocalOnly(Set.of(secret), false));
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
        assertThat(lock.remembered()).isEqualTo(LocalOnly.NONE);
    }

    @Test
    void unnamedTextThatACrashLeftComesBackLocked() {
        lock.recall(new LocalOnly(Set.of(), true));
        assertThat(on()).as("the sample page").isFalse();
        assertThat(lock.remembered().draft()).as("until it was restored").isTrue();
        shell.document.restore(new Entry("1", null, "unsaved", Instant.EPOCH));
        assertThat(shell.text.documentText()).isEqualTo("unsaved");
        assertThat(on()).isTrue();
        lock.nothingLost();
        shell.document.startNew();
        assertThat(lock.remembered()).isEqualTo(new LocalOnly(Set.of(), true));
    }
}
