package app.redraft.infra.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.style.StyleSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        styles = new FileStyleSheets(folder.resolve("data").resolve("untitled.style.md"));
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
    void nonsenseIsRefusedAndTooMuchIsNotRead() throws IOException {
        assertThatThrownBy(() -> sheet.remember(" \n ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet.remember("a".repeat(301))).isInstanceOf(IllegalArgumentException.class);
        Files.writeString(sidecar, ("- " + "a".repeat(400) + "\n").repeat(3_000));
        List<String> decisions = sheet.decisions();
        assertThat(decisions).hasSize(StyleSheet.MOST).allMatch(line -> line.length() == StyleSheet.MAX_LENGTH);
        assertThatThrownBy(() -> sheet.remember("One more")).isInstanceOf(IllegalArgumentException.class);
    }
}
