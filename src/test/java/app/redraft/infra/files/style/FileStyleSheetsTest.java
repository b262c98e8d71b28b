package app.redraft.infra.files.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.style.StyleSheetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions of style in files that a writer can read and change by hand. */
class FileStyleSheetsTest {
    @TempDir
    private Path folder;

    private Path chapter;
    private Path sidecar;
    private FileStyleSheets styles;
    private StyleSheet sheet;

    @BeforeEach
    void open() {
        chapter = folder.resolve("chapter.md");
        sidecar = folder.resolve("chapter.md.style.md");
        styles = new FileStyleSheets(folder.resolve("data"));
        sheet = styles.of(() -> Optional.of(chapter));
    }

    @Test
    void decisionsStandAsAListBesideTheDocument() throws IOException {
        assertThat(sheet.decisions()).isEmpty();
        assertThat(sidecar).doesNotExist();

        sheet.remember("Write \"e-mail\".");
        sheet.remember("Present\ntense.\u0007");
        sheet.remember("Write \"e-mail\".");

        assertThat(sidecar).hasContent("# Style\n\n- Write \"e-mail\".\n- Present tense.\n");
        assertThat(styles.of(() -> Optional.of(chapter)).decisions())
                .containsExactly("Write \"e-mail\".", "Present tense.");
    }

    @Test
    void whatTheWriterPutThereByHandCountsAndStays() throws IOException {
        Files.writeString(sidecar, "\uFEFFMy notes\r\n\r\n* Short sentences\r\n- Ünïcode 🙂\r\nstill mine\r\n");

        assertThat(sheet.decisions()).containsExactly("Short sentences", "Ünïcode 🙂");
        sheet.change("Short sentences", "Long sentences");
        sheet.forget("Ünïcode 🙂");
        sheet.forget("never there");

        assertThat(sheet.decisions()).containsExactly("Long sentences");
        assertThat(sidecar).content().contains("My notes", "still mine");
    }

    @Test
    void withTheLastDecisionGoesTheFile() throws IOException {
        sheet.remember("One");
        sheet.forget("One");
        assertThat(sidecar).doesNotExist();
    }

    @Test
    void aDocumentWithoutANameTakesItsDecisionsToItsFile() throws IOException {
        AtomicReference<Optional<Path>> at = new AtomicReference<>(Optional.empty());
        StyleSheet draft = styles.of(at::get);
        draft.remember("One");
        assertThat(folder.resolve("data/untitled.style.md")).exists();

        styles.follow(Optional.empty(), chapter);
        at.set(Optional.of(chapter));

        assertThat(draft.decisions()).containsExactly("One");
        assertThat(folder.resolve("data/untitled.style.md")).doesNotExist();
        assertThat(styles.of(Optional::empty).decisions()).isEmpty();
    }

    @Test
    void anotherNameKeepsBothAndOverwritesNone() throws IOException {
        sheet.remember("One");
        Path other = folder.resolve("other.md");
        styles.follow(Optional.of(chapter), other);
        assertThat(styles.of(() -> Optional.of(other)).decisions()).containsExactly("One");

        styles.of(() -> Optional.of(other)).change("One", "Two");
        styles.follow(Optional.of(chapter), other);
        assertThat(styles.of(() -> Optional.of(other)).decisions()).containsExactly("Two");
        assertThat(sheet.decisions()).containsExactly("One");
    }

    @Test
    void aDraftThatTakesTheNameOfAnotherDocumentLosesNoDecision() throws IOException {
        sheet.remember("One");
        styles.of(Optional::empty).remember("Two");

        styles.follow(Optional.empty(), chapter);

        assertThat(sheet.decisions()).containsExactly("One", "Two");
        assertThat(styles.of(Optional::empty).decisions()).isEmpty();
    }

    @Test
    void nonsenseIsRefusedAndTooMuchIsTold() throws IOException {
        assertThatThrownBy(() -> sheet.remember(" \n ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet.remember("a".repeat(301))).isInstanceOf(IllegalArgumentException.class);

        Files.writeString(sidecar, "- " + "a".repeat(400) + "\n- short\n");
        assertThat(sheet.decisions()).containsExactly("a".repeat(300), "short");
        assertThat(told()).contains("chapter.md.style.md", "longer than 300");

        Files.writeString(sidecar, "- one\n- two\n".repeat(16));
        assertThat(sheet.decisions()).hasSize(StyleSheet.MOST);
        assertThat(told()).contains("first 30");
        assertThatThrownBy(() -> sheet.remember("One more")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDamagedFileIsToldAndStaysAsItIs() throws IOException {
        byte[] latin = "- Gr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(sidecar, latin);
        assertThat(sheet.decisions()).isEmpty();
        assertThat(told()).contains("not saved as UTF-8");
        assertThatThrownBy(() -> sheet.remember("One")).isInstanceOf(StyleSheetException.class);
        assertThatThrownBy(() -> sheet.forget("Gr\u00fc\u00dfe")).isInstanceOf(StyleSheetException.class);
        assertThat(Files.readAllBytes(sidecar)).isEqualTo(latin);

        Files.writeString(sidecar, "- a\n" + "notes\n".repeat(20_000));
        assertThat(sheet.decisions()).isEmpty();
        assertThat(told()).contains("more than 100 kB");
        assertThatThrownBy(() -> sheet.remember("One")).isInstanceOf(StyleSheetException.class);
        assertThat(sidecar).hasSize(120_004);
    }

    @Test
    void whatIsNoFileOfItsOwnIsNotRead() throws IOException {
        Path elsewhere = folder.resolve("diary.md");
        Files.writeString(elsewhere, "- a secret\n");
        Files.createSymbolicLink(sidecar, elsewhere);
        assertThat(sheet.decisions()).isEmpty();
        assertThat(told()).contains("it is a link");
        assertThatThrownBy(() -> sheet.remember("One")).isInstanceOf(StyleSheetException.class);
        assertThat(elsewhere).hasContent("- a secret\n");

        Files.delete(sidecar);
        Files.createDirectory(sidecar);
        assertThat(sheet.decisions()).isEmpty();
        assertThat(told()).contains("no ordinary file");
    }

    @Test
    void whereNothingCanBeBesideTheDocumentItIsInTheDataFolder() throws IOException {
        // The name is as long as the file system takes, so none can be longer.
        chapter = folder.resolve("c".repeat(252) + ".md");
        Path other = folder.resolve("d".repeat(252) + ".md");
        sheet.remember("One");

        assertThat(sheet.decisions()).containsExactly("One");
        assertThat(sheet.read().file()).hasParent(folder.resolve("data"));
        assertThat(styles.of(() -> Optional.of(other)).decisions()).isEmpty();
        sheet.change("One", "Two");
        assertThat(sheet.decisions()).containsExactly("Two");
        sheet.forget("Two");
        assertThat(sheet.decisions()).isEmpty();
    }

    @Test
    void whateverNameLeadsToADocumentItsDecisionsAreTheSame() throws IOException {
        Files.writeString(chapter, "text");
        Path link = folder.resolve("link.md");
        Files.createSymbolicLink(link, chapter);
        styles.of(() -> Optional.of(link)).remember("One");
        assertThat(sheet.decisions()).containsExactly("One");
        assertThat(folder.resolve("link.md.style.md")).doesNotExist();
    }

    @Test
    void lineEndsStayAndWhatCannotBeSeenIsLeftOut() throws IOException {
        Files.writeString(sidecar, "# Style\r\n\r\n- One \u202eowt\u0007\u2066\r\n");
        assertThat(sheet.decisions()).containsExactly("One owt");
        sheet.remember("Two");
        assertThat(Files.readString(sidecar)).endsWith("\r\n- Two\r\n");
        sheet.forget("One owt");
        assertThat(sheet.decisions()).containsExactly("Two");
    }

    @Test
    void severalWindowsOverwriteNothingOfEachOther() throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(3);
        List<Future<?>> done = new ArrayList<>();
        for (int window = 0; window < 3; window++) {
            StyleSheet own = new FileStyleSheets(folder.resolve("data")).of(() -> Optional.of(chapter));
            String name = "window " + window;
            done.add(windows.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    own.remember(name + " decision " + i);
                }
                return name;
            }));
        }
        for (Future<?> window : done) {
            window.get();
        }
        windows.shutdown();
        assertThat(sheet.decisions()).hasSize(30);
    }

    private String told() {
        return Sentences.of(sheet.read().problem());
    }
}
