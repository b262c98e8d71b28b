package app.redraft.infra.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.core.document.TextEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRecoveryStoreTest {
    private static final TextEncoding LATIN_2 = TextEncoding.of(Charset.forName("ISO-8859-2"));
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = NOON;

    private Path root() {
        return folder.resolve("recovery");
    }

    private FileRecoveryStore window() {
        return new FileRecoveryStore(root(), () -> now);
    }

    @Test
    void whatAClosedWindowLeftIsOfferedNewestFirst() throws IOException {
        FileRecoveryStore first = window();
        first.keep("untitled", null, null, "never saved 👩‍👩‍👧\n");
        now = NOON.plusSeconds(5);
        first.keep("chapter", Path.of("/books/chapter.md"), LATIN_2, "unsaved");
        first.close();

        try (FileRecoveryStore second = window()) {
            List<Entry> found = second.leftovers();
            assertThat(found).extracting(Entry::text).containsExactly("unsaved", "never saved 👩‍👩‍👧\n");
            assertThat(found).extracting(Entry::path).containsExactly(Path.of("/books/chapter.md"), null);
            assertThat(found).extracting(Entry::encoding).containsExactly(LATIN_2, null);
            assertThat(found.get(1).savedAt()).isEqualTo(NOON);
        }
    }

    @Test
    void anEntryIsReplacedUnderItsId() throws IOException {
        FileRecoveryStore first = window();
        first.keep("a/../b *?", null, null, "one");
        first.keep("a/../b *?", null, null, "two");
        first.close();
        try (FileRecoveryStore second = window()) {
            assertThat(second.leftovers()).extracting(Entry::text).containsExactly("two");
        }
    }

    @Test
    void aRunningWindowsEntriesAreNotOffered() throws IOException {
        try (FileRecoveryStore first = window();
                FileRecoveryStore second = window()) {
            first.keep("a", null, null, "mine");
            assertThat(second.leftovers()).isEmpty();
            assertThat(first.leftovers()).isEmpty();
        }
    }

    @Test
    void leftoversAreOfferedToOneWindowOnly() throws IOException {
        FileRecoveryStore dead = window();
        dead.keep("a", null, null, "left");
        dead.close();
        FileRecoveryStore first = window();
        try (FileRecoveryStore second = window()) {
            assertThat(first.leftovers()).hasSize(1);
            assertThat(second.leftovers()).isEmpty();
            assertThat(first.leftovers()).as("asked again").hasSize(1);
            first.close();
            assertThat(second.leftovers()).as("never decided").hasSize(1);
        }
    }

    @Test
    void aForgottenEntryIsGone() throws IOException {
        FileRecoveryStore dead = window();
        dead.keep("a", null, null, "left");
        dead.keep("b", null, null, "left too");
        dead.close();
        try (FileRecoveryStore first = window()) {
            first.keep("a", null, null, "mine");
            first.leftovers().stream()
                    .filter(entry -> entry.text().equals("left"))
                    .forEach(entry -> first.forget(entry.id()));
        }
        try (FileRecoveryStore second = window()) {
            assertThat(second.leftovers()).extracting(Entry::text).containsExactlyInAnyOrder("left too", "mine");
            second.leftovers().forEach(entry -> second.forget(entry.id()));
            assertThat(second.leftovers()).isEmpty();
        }
        assertThat(root()).isEmptyDirectory();
    }

    @Test
    void forgettingAnEntryOfMineLeavesOthersAlone() throws IOException {
        FileRecoveryStore dead = window();
        dead.keep("a", null, null, "left");
        dead.close();
        try (FileRecoveryStore first = window()) {
            first.keep("b", null, null, "mine");
            assertThat(first.leftovers()).hasSize(1);
            first.forget("b");
            first.forget("unknown");
            assertThat(first.leftovers()).hasSize(1);
        }
    }

    @Test
    void anUnreadableEntryStaysAndHidesNoOther() throws IOException {
        FileRecoveryStore dead = window();
        dead.keep("a", null, null, "left");
        dead.close();
        Path session;
        try (var sessions = Files.list(root())) {
            session = sessions.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Path broken = Files.writeString(session.resolve("broken.json"), "{\"text\": 1}");
        try (FileRecoveryStore first = window()) {
            assertThat(first.leftovers()).hasSize(1);
        }
        assertThat(broken).exists();
    }

    @Test
    void entriesAreForTheOwnerOnly() throws IOException {
        try (FileRecoveryStore first = window()) {
            first.keep("a", null, null, "private");
            try (var files = Files.walk(root())) {
                Path entry = files.filter(path -> path.toString().endsWith("a.json"))
                        .findFirst()
                        .orElseThrow();
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnError() throws IOException {
        Files.writeString(root(), "a file in its place");
        try (FileRecoveryStore first = window()) {
            assertThatThrownBy(() -> first.keep("a", null, null, "x")).isInstanceOf(IOException.class);
            assertThat(first.leftovers()).isEmpty();
        }
    }

    @Test
    void aKilledProcessLeavesItsTextToTheNextAndARunningOneDoesNot() throws Exception {
        Process writer = ChildJvm.start(Crasher.class, root().toString());
        try {
            assertThat(writer.inputReader().readLine()).isEqualTo("kept");
            try (FileRecoveryStore window = window()) {
                assertThat(window.leftovers()).as("while it runs").isEmpty();
                writer.destroyForcibly();
                assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(window.leftovers())
                        .as("after kill -9")
                        .extracting(Entry::text)
                        .containsExactly("in danger");
            }
        } finally {
            writer.destroyForcibly();
        }
    }

    /** A window in a process of its own: keeps a text, then waits for the end. */
    public static final class Crasher {
        private Crasher() {}

        public static void main(String[] args) throws IOException {
            try (FileRecoveryStore store = new FileRecoveryStore(Path.of(args[0]), Instant::now)) {
                store.keep("doc", null, null, "in danger");
                System.out.println("kept");
                if (System.in.read() < 0) {
                    System.exit(0);
                }
            }
        }
    }
}
