package app.redraft.launch;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Another program writes the file that is open, in the real window. */
class ChangedOnDiskTest extends RunningWindow {

    @Test
    void theChangesOfBothAreKept() throws IOException {
        openFile();
        write("Mine first. ");
        until(() -> shown().equals("Mine first. " + TEXT));
        Files.writeString(file, TEXT.replace("A last paragraph.", "A last paragraph of theirs."));
        push(KeyCode.CONTROL, KeyCode.S);
        until(() -> isThere("#message-disk"));
        fire("Show what differs");
        until(() -> isReady("#acceptAllButton"));
        assertThat(words("#versionList")).contains("What another program wrote");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        String both = "Mine first. " + TEXT.replace("A last paragraph.", "A last paragraph of theirs.");
        until(() -> shown().equals(both));

        push(KeyCode.CONTROL, KeyCode.S);
        until(() -> text().equals(both));
        assertThat(isThere("#message-disk")).isFalse();
    }

    @Test
    void whatIsTurnedDownStaysMine() throws IOException {
        openFile();
        write("Mine first. ");
        until(() -> shown().equals("Mine first. " + TEXT));
        Files.writeString(file, TEXT.replace("A last paragraph.", "A last paragraph of theirs."));
        push(KeyCode.CONTROL, KeyCode.S);
        fire("Show what differs");
        until(() -> isReady("#rejectAllButton"));
        fire("#rejectAllButton");
        until(() -> shown().equals("Mine first. " + TEXT));
        push(KeyCode.CONTROL, KeyCode.S);
        until(() -> text().equals("Mine first. " + TEXT));
        Path snapshots = home.resolve("snapshots");
        assertThat(snapshots)
                .as("what was saved over is kept")
                .isDirectoryRecursivelyContaining("glob:**-disk-*.txt.gz");
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
