package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.files.writing.FileWritingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Counts and goals on their sheet, and the voice, by keys in the real window. */
class CountsAndSpeechTest extends RunningWindow {

    @Test
    void countsStandForTheDocumentAndForTheSelection() {
        openFile();
        selectText(0, 7);
        counts();
        until(() -> words("#countsGrid").contains("Words 19 2"), () -> words("#countsGrid"));
        assertThat(fx(() -> words("#countsGrid"))).contains("Sentences 4 1", "Paragraphs 3 1");
        assertThat(label("#readability")).startsWith("Readability can be told of 30 words");
        type(KeyCode.ESCAPE);
        until(() -> !isThere("#countsSheet"));
    }

    @Test
    void goalsAreSetAndTheWordsOfTheDayCounted() {
        openFile();
        selectText(TEXT.length(), TEXT.length());
        write("seven more words are written here now");
        until(() -> new FileWritingLog(home.resolve("goals.json")).load().on(LocalDate.now()) == 7);

        counts();
        until(() -> label("#dailyTold").equals("7 today"));
        interact(() -> lookup("#dailyGoal").queryAs(TextField.class).setText("100"));
        interact(() -> lookup("#documentGoal").queryAs(TextField.class).setText("1000"));
        clickField("#dailyGoal");
        type(KeyCode.ENTER);
        until(
                () -> label("#dailyTold").equals("7 of 100")
                        && label("#documentTold").equals("26 of 1,000"),
                () -> label("#dailyTold") + " / " + label("#documentTold"));
        assertThat(fx(() -> words("#daysGrid"))).contains("7 words");
    }

    @Test
    // The voice is a shell script, which Windows cannot start.
    @DisabledOnOs(OS.WINDOWS)
    void theSelectionIsReadAloudAndTheKeyStopsIt() throws IOException {
        Path voice = Files.writeString(
                home.resolve("spd-say"),
                "#!/bin/sh\nif [ \"$1\" = --cancel ]; then touch \"$0.silent\"; else cat > \"$0.heard\"; exec sleep 600; fi\n");
        Files.setPosixFilePermissions(voice, PosixFilePermissions.fromString("rwx------"));
        open(Optional.of(file), Map.of("PATH", home.toString()));
        until(() -> shown().equals(TEXT));
        selectText(START, START + 8);
        readAloud();
        until(() -> content(home.resolve("spd-say.heard")).equals("She have"));
        readAloud();
        until(() -> Files.exists(home.resolve("spd-say.silent")));
    }

    private void counts() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I).release(KeyCode.I, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> isThere("#countsSheet"));
    }

    private void readAloud() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R).release(KeyCode.R, KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private void clickField(String id) {
        interact(() -> lookup(id).query().requestFocus());
    }

    private static String content(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
