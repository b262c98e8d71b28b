package app.redraft.infra.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.document.DocumentException;
import app.redraft.core.document.TextFile;
import app.redraft.core.document.TextFile.Format;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileDocumentStoreTest {
    @TempDir
    Path folder;

    private final FileDocumentStore store = new FileDocumentStore();

    private Path file(String content) throws IOException {
        return Files.write(folder.resolve("chapter.md"), content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one line without end",
                "unix\nlines\n",
                "dos\r\nlines\r\n",
                "old mac\rlines\r",
                "\uFEFFwith a mark\r\n",
                "\uFEFF",
                "emoji 👩‍👩‍👧 عربى 中文 e\u0301\u2028 one paragraph\n",
            })
    void aFileSavedUnchangedIsTheSameBytes(String content) throws IOException {
        Path file = file(content);
        byte[] before = Files.readAllBytes(file);
        TextFile loaded = store.load(file);
        assertThat(loaded.text()).doesNotContain("\r").doesNotStartWith("\uFEFF");

        store.save(file, loaded.text(), loaded.format());

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb\nc\r\n', '\n', true",
        "'a\r\nb\r\nc\n', '\r\n', true",
        "'a\r\nb\n', '\n', true",
        "'a\rb\r', '\r', false",
        "'a', '\n', false",
    })
    void theMostFrequentLineEndWins(String content, String lineEnd, boolean mixed) throws IOException {
        assertThat(store.load(file(content)).format()).isEqualTo(new Format(false, lineEnd, mixed));
    }

    @Test
    void savingKeepsPermissionsAndLink() throws IOException {
        Path target = file("old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), target);

        store.save(link, "new", Format.DEFAULT);

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r-----");
        assertThat(leftoversOfWriting()).isEmpty();
    }

    private List<Path> leftoversOfWriting() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".tmp")).toList();
        }
    }

    @Test
    void aNewFileIsCreatedLikeAnyOther() throws IOException {
        Path reference = Files.createFile(folder.resolve("reference"));
        TextFile saved = store.save(folder.resolve("new.txt"), "text", Format.DEFAULT);
        assertThat(saved.path()).hasContent("text");
        assertThat(Files.getPosixFilePermissions(saved.path())).isEqualTo(Files.getPosixFilePermissions(reference));
    }

    @Test
    void aLoneSurrogateIsMarkedAndNeverBreaksTheSave() {
        TextFile saved = store.save(folder.resolve("x.txt"), "a\uD83Db", Format.DEFAULT);
        assertThat(store.load(saved.path()).text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void noticesAChangeByAnotherProgram() throws IOException {
        TextFile loaded = store.load(file("first"));
        assertThat(store.changedOnDisk(loaded)).isFalse();

        Files.setLastModifiedTime(loaded.path(), FileTime.fromMillis(1));
        assertThat(store.changedOnDisk(loaded)).as("touched only").isFalse();

        Files.writeString(loaded.path(), "other");
        Files.setLastModifiedTime(
                loaded.path(), FileTime.fromMillis(loaded.stamp().modifiedMillis()));
        assertThat(store.changedOnDisk(loaded)).as("same size and time").isTrue();

        TextFile saved = store.save(loaded.path(), "mine", loaded.format());
        assertThat(store.changedOnDisk(saved)).isFalse();
        Files.delete(saved.path());
        assertThat(store.changedOnDisk(saved)).as("deleted").isTrue();
    }

    @Test
    void fiveMegabytesComeAndGo() throws IOException {
        String text = "All the words of a long book.\r\n".repeat(170_000);
        TextFile loaded = store.load(file(text));
        assertThat(loaded.text()).hasSize(text.length() - 170_000);
        store.save(loaded.path(), loaded.text(), loaded.format());
        assertThat(Files.size(loaded.path())).isEqualTo(text.length());
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(FileDocumentStore.MAX_BYTES + 1);
        }
        assertProblem(file, "50 MB");
    }

    @Test
    void whatIsNoTextIsNamed() throws IOException {
        assertProblem(
                Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}), "not a text file");
        assertProblem(
                Files.write(folder.resolve("latin.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9}), "not UTF-8 text");
        assertProblem(Files.write(folder.resolve("utf16.txt"), "hi".getBytes(StandardCharsets.UTF_16)), "UTF-16 text");
        assertProblem(folder, "is a folder");
        assertProblem(folder.resolve("missing.md"), "is not there");
        assertProblem(Path.of("/dev/zero"), "not a file that can be edited");
    }

    private void assertProblem(Path path, String words) {
        assertThatThrownBy(() -> store.load(path))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining(words);
    }

    @Test
    void aReadOnlyFileIsNotWrittenOver() throws IOException {
        Path file = file("old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> store.save(file, "new", Format.DEFAULT))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("read-only");
        assertThat(file).hasContent("old");
    }

    @Test
    void aFolderThatIsGoneIsNamed() {
        assertThatThrownBy(() -> store.save(folder.resolve("gone/x.md"), "new", Format.DEFAULT))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("its folder is not there any more")
                .hasMessageContaining("Save it under another name");
    }

    @Test
    void aPathUnderAFileAndAFolderAreNamed() throws IOException {
        Path file = file("a file");
        assertThatThrownBy(() -> store.save(file.resolve("x.md"), "new", Format.DEFAULT))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("was not saved");
        assertThatThrownBy(() -> store.save(folder, "new", Format.DEFAULT))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("is a folder");
    }
}
