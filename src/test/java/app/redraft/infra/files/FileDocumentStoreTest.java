package app.redraft.infra.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.document.DocumentException;
import app.redraft.core.document.TextEncoding;
import app.redraft.core.document.TextFile;
import app.redraft.core.document.TextFile.Format;
import app.redraft.core.document.UnclearEncodingException;
import app.redraft.core.document.UnencodableTextException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
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
        assertThat(store.load(file(content)).format()).isEqualTo(new Format(TextEncoding.UTF_8, lineEnd, mixed));
    }

    @Test
    void mixedLineEndsAreKeptLineByLine() throws IOException {
        Path file = file("one\r\ntwo\nthree\r\nfour\rfive\n");
        TextFile loaded = store.load(file);
        store.save(file, loaded.text(), loaded.format());
        assertThat(Files.readString(file)).as("unchanged").isEqualTo("one\r\ntwo\nthree\r\nfour\rfive\n");

        TextFile again = store.load(file);
        store.save(file, "one\nnew\ntwo\nthree changed\nfour\nfive\n", again.format());
        assertThat(Files.readString(file)).isEqualTo("one\r\nnew\ntwo\nthree changed\r\nfour\rfive\n");
    }

    @Test
    void aNameWithLineBreaksAndDirectionMarksIsToldOnOneLine() {
        assertThatThrownBy(() -> store.load(Path.of("no\nsuch\u202Efile.md")))
                .isInstanceOfSatisfying(DocumentException.class, told -> assertThat(
                                told.userMessage().arguments())
                        .first()
                        .isEqualTo("no suchfile.md"));
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
        TextFile saved =
                store.save(folder.resolve("new.txt"), "text", Format.DEFAULT).file();
        assertThat(saved.path()).hasContent("text");
        assertThat(Files.getPosixFilePermissions(saved.path())).isEqualTo(Files.getPosixFilePermissions(reference));
    }

    @Test
    void aLoneSurrogateIsMarkedAndNeverBreaksTheSave() {
        TextFile saved =
                store.save(folder.resolve("x.txt"), "a\uD83Db", Format.DEFAULT).file();
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

        TextFile saved = store.save(loaded.path(), "mine", loaded.format()).file();
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
        assertProblem(folder, "is a folder");
        assertProblem(folder.resolve("missing.md"), "is not there");
        assertProblem(Path.of("/dev/zero"), "not a file that can be edited");
    }

    private void assertProblem(Path path, String words) {
        assertThatThrownBy(() -> store.load(path))
                .isInstanceOfSatisfying(DocumentException.class, failure -> assertThat(Sentences.of(failure))
                        .contains(path.toString())
                        .contains(words));
    }

    @Test
    void aReadOnlyFileIsNotWrittenOver() throws IOException {
        Path file = file("old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> store.save(file, "new", Format.DEFAULT))
                .isInstanceOfSatisfying(DocumentException.class, failure -> assertThat(Sentences.of(failure))
                        .contains("read-only"));
        assertThat(file).hasContent("old");
    }

    @Test
    void aFolderThatIsGoneIsNamed() {
        assertThatThrownBy(() -> store.save(folder.resolve("gone/x.md"), "new", Format.DEFAULT))
                .isInstanceOfSatisfying(DocumentException.class, failure -> assertThat(Sentences.of(failure))
                        .contains("its folder is not there any more", "Save it under another name"));
    }

    @Test
    void aPathUnderAFileAndAFolderAreNamed() throws IOException {
        Path file = file("a file");
        assertThatThrownBy(() -> store.save(file.resolve("x.md"), "new", Format.DEFAULT))
                .isInstanceOfSatisfying(DocumentException.class, failure -> assertThat(Sentences.of(failure))
                        .contains("was not saved"));
        assertThatThrownBy(() -> store.save(folder, "new", Format.DEFAULT))
                .isInstanceOfSatisfying(DocumentException.class, failure -> assertThat(Sentences.of(failure))
                        .contains("is a folder"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Café “Zoë” – naïve, 5 €.",
                "UTF-16LE     | Chapter one. Café and naïve words.",
                "UTF-16BE     | Chapter one. Café and naïve words.",
                "UTF-16LE     | 第一章。他走进了那座老房子，什么也没说。第二天早上，天气很好。",
                "windows-1251 | Однажды вечером старый моряк вернулся домой и никому ничего не сказал.",
                "KOI8-R       | Однажды вечером старый моряк вернулся домой и никому ничего не сказал.",
                "Shift_JIS    | 昔々、ある所にお爺さんとお婆さんが住んでいました。お爺さんは山へ行きました。",
                "GB18030      | 第一章。他走进了那座老房子，什么也没说。第二天早上，天气很好，我们又见面了。",
                "EUC-KR       | 옛날 옛적에 한 마을에 늙은 어부가 살고 있었습니다. 그는 매일 바다로 나갔습니다.",
                "windows-1253 | Μια φορά κι έναν καιρό ζούσε ένας γέρος ψαράς σε ένα μικρό χωριό κοντά στη θάλασσα."
            })
    void otherEncodingsAreAskedAboutAndKept(String charset, String text) throws IOException {
        byte[] bytes = (text + "\r\n").repeat(3).getBytes(charset);
        Path file = Files.write(folder.resolve("letter.txt"), bytes);
        List<TextEncoding> candidates = candidates(file);
        TextFile read = store.load(file, candidates.get(0));
        assertThat(read.text()).isEqualTo((text + "\n").repeat(3));
        store.save(file, read.text(), read.format());
        assertThat(file).hasBinaryContent(bytes);
        for (TextEncoding each : candidates) {
            assertThat(Sentences.of(each.name())).doesNotContain("encoding.");
            TextFile other = store.load(file, each);
            store.save(file, other.text(), other.format());
            assertThat(file).as(each.charset().name()).hasBinaryContent(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkIsBelievedAndKept(String charset) throws IOException {
        byte[] bytes = "\uFEFFCafé 第一章 👩‍👧\r\nnext\r\n".getBytes(charset);
        Path file = Files.write(folder.resolve("marked.txt"), bytes);
        TextFile read = store.load(file);
        assertThat(read.text()).isEqualTo("Café 第一章 👩‍👧\nnext\n");
        store.save(file, read.text(), read.format());
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void bytesThatWindowsLeavesOutComeBackAsTheyWere() throws IOException {
        byte[] bytes = {'c', 'a', 'f', (byte) 0xE9, ' ', (byte) 0x81, (byte) 0x8D, '\n'};
        Path file = Files.write(folder.resolve("old.txt"), bytes);
        TextFile read = store.load(file, candidates(file).get(0));
        store.save(file, read.text(), read.format());
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void charactersThatTheEncodingLacksAreNamedAndNothingIsWritten() throws IOException {
        byte[] bytes = "café".getBytes("windows-1252");
        Path file = Files.write(folder.resolve("letter.txt"), bytes);
        TextFile read = store.load(file, candidates(file).get(0));
        assertThatThrownBy(() -> store.save(file, "café → 章 →", read.format()))
                .isInstanceOfSatisfying(UnencodableTextException.class, failure -> assertThat(Sentences.of(failure))
                        .contains("Western (Windows-1252)", "has no → 章.", "unchanged"));
        assertThat(file).hasBinaryContent(bytes);
        store.save(file, "café → 章 →", read.format().in(TextEncoding.UTF_8));
        assertThat(store.load(file).text()).isEqualTo("café → 章 →");
    }

    @Test
    void bytesThatAreNoTextAreNotOffered() throws IOException {
        byte[] noise = new byte[4_000];
        new Random(7).nextBytes(noise);
        assertProblem(Files.write(folder.resolve("noise.bin"), noise), "not a text file");
    }

    private List<TextEncoding> candidates(Path file) {
        try {
            store.load(file);
        } catch (UnclearEncodingException e) {
            return e.candidates();
        }
        throw new AssertionError("nothing was unclear");
    }
}
