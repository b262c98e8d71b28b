package app.redraft.infra.files.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.writing.FocusMode;
import app.redraft.core.writing.Typography;
import app.redraft.core.writing.WritingLog.Kept;
import app.redraft.core.writing.WritingPreferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writer chose, and what each day brought, is there at the next start; nonsense in the files is not believed. */
class FileWritingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @TempDir
    Path folder;

    @Test
    void whatWasChosenComesBack() throws IOException {
        WritingPreferences chosen = new WritingPreferences(
                new Typography("Some Serif", 20, 1.8, 60, 8), FocusMode.SENTENCE, true, Map.of("FIND", "Shortcut+P"));
        new FileWritingStore(folder.resolve("writing.json")).save(chosen);
        assertThat(new FileWritingStore(folder.resolve("writing.json")).load()).isEqualTo(chosen);
    }

    @Test
    void nonsenseIsAsIfItWereNotThere() throws IOException {
        Path file = folder.resolve("writing.json");
        assertThat(new FileWritingStore(file).load()).isEqualTo(WritingPreferences.DEFAULT);
        Files.writeString(file, "{\"typography\": {\"size\": 9000, \"measure\": -5}, \"focus\": \"moon\"}");
        WritingPreferences read = new FileWritingStore(file).load();
        assertThat(read.typography().size()).isEqualTo(Typography.LARGEST);
        assertThat(read.typography().measure()).isEqualTo(Typography.SHORTEST_LINE);
        assertThat(read.focus()).isEqualTo(FocusMode.OFF);
        Files.writeString(file, "not JSON");
        assertThat(new FileWritingStore(file).load()).isEqualTo(WritingPreferences.DEFAULT);
    }

    @Test
    void wordsOfTwoWindowsAreAddedUp() throws IOException {
        Path file = folder.resolve("goals.json");
        FileWritingLog one = new FileWritingLog(file);
        FileWritingLog two = new FileWritingLog(file);
        one.add(DAY, 120);
        two.add(DAY, 30);
        one.add(DAY, -20);
        two.setDaily(500);
        one.setGoal(folder.resolve("novel.md"), 80_000);

        Kept kept = new FileWritingLog(file).load();
        assertThat(kept.on(DAY)).isEqualTo(130);
        assertThat(kept.on(DAY.minusDays(1))).isZero();
        assertThat(kept.daily()).isEqualTo(500);
        assertThat(kept.goal(folder.resolve("novel.md"))).isEqualTo(80_000);
        assertThat(two.setGoal(folder.resolve("novel.md"), 0).documents()).isEmpty();
    }
}
