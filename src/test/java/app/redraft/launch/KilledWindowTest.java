package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.files.ChildJvm;
import app.redraft.ui.common.FxThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is there again after the program was killed: the real window, once in a process that gets no chance to end in order. */
class KilledWindowTest extends RunningWindow {
    private static final String TYPED = "Typed at the end.";
    private static final String NEVER_SAVED = "Words of a document without a name.";

    @BeforeEach
    void kill() throws Exception {
        Process writing = ChildJvm.start(Writing.class, home.toString(), file.toString());
        try {
            until(() -> kept(TYPED) && kept(NEVER_SAVED) && holds(home.resolve("workspace.json"), "letter.md"));
        } finally {
            writing.destroyForcibly().waitFor();
        }
        assertThat(file).hasContent(TEXT);
    }

    @Test
    void theDocumentsAreThereAgainWithWhatWasTyped() {
        open(Optional.empty());
        until(() -> titles().equals(List.of("letter.md", "Untitled")));
        until(() -> isThere("#message-recovery"));
        assertThat(shown()).isEqualTo(TEXT);
        fire("Restore");
        until(() -> shown().equals(TEXT + TYPED));

        push(KeyCode.CONTROL, KeyCode.TAB);
        until(() -> shown().equals(NEVER_SAVED));
        assertThat(words("#message-recovery")).contains("never saved");
    }

    @Test
    void oldAndNewAreShownAsAReview() {
        open(Optional.empty());
        until(() -> isThere("#message-recovery"));
        fire("Show what differs");
        until(() -> isReady("#acceptAllButton"));
        assertThat(shown()).contains(TYPED);
        assertThat(words("#versionList")).contains("Unsaved text");
        assertThat(kept(TYPED)).as("until it is decided").isTrue();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> shown().equals(TEXT + TYPED));
        push(KeyCode.CONTROL, KeyCode.S);
        until(() -> saved().equals(TEXT + TYPED));
        until(() -> !kept(TYPED));
    }

    private String saved() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether words are in the recovery folder. */
    private boolean kept(String words) {
        Path folder = home.resolve("recovery");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).anyMatch(found -> holds(found, words));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean holds(Path found, String words) {
        try {
            return Files.readString(found).contains(words);
        } catch (IOException gone) {
            return false;
        }
    }

    private List<String> titles() {
        return fx(() -> lookup("#documentTabs").queryAs(TabPane.class).getTabs().stream()
                .map(Tab::getText)
                .toList());
    }

    /** The window on a file, with words typed into it and into a new document. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) throws IOException {
            OpenedWindow.main(args, services -> writeWhenOpened());
        }

        private static void writeWhenOpened() {
            Scene scene = Window.getWindows().get(0).getScene();
            GenericStyledArea<?, ?, ?> area = area(scene);
            area.textProperty().addListener((property, before, now) -> {
                if (now.equals(TEXT)) {
                    FxThread.later(() -> {
                        area.appendText(TYPED);
                        ((MenuBar) scene.lookup(".menu-bar"))
                                .getMenus()
                                .get(0)
                                .getItems()
                                .get(0)
                                .fire();
                        area(scene).appendText(NEVER_SAVED);
                    });
                }
            });
        }

        private static GenericStyledArea<?, ?, ?> area(Scene scene) {
            return (GenericStyledArea<?, ?, ?>) scene.lookup("#editor");
        }
    }
}
