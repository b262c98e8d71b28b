package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Earlier states of a document in the real window: taken by hand and before a rewrite is accepted, shown as changes. */
class SnapshotsTest extends RunningWindow {

    @Test
    void aSnapshotByHandIsBroughtBackThroughAReview() {
        openFile();
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
        until(() -> isThere("#message-snapshot"));
        write("Written since. ");
        until(() -> shown().equals("Written since. " + TEXT));

        openSnapshots(1);
        push(KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));
        assertThat(isThere("#snapshotsSheet")).isFalse();
        assertThat(words("#versionList")).contains("Snapshot");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> shown().equals(TEXT));
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shown().equals("Written since. " + TEXT));
    }

    @Test
    void oneIsTakenBeforeARewriteIsAccepted() {
        openFile();
        selectFlawed();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> !shown().contains("the the"));

        openSnapshots(1);
        assertThat(words("#snapshotList")).contains("before a rewrite was accepted");
        push(KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> shown().equals(TEXT));
    }

    /** Opens the list of snapshots with the keyboard on the first of them. */
    private void openSnapshots(int expected) {
        interact(() -> items().stream()
                .filter(item -> "snapshotsItem".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        until(() -> isThere("#snapshotList") && fx(() -> list().getItems().size()) == expected);
        interact(() -> {
            list().requestFocus();
            list().getSelectionModel().selectFirst();
        });
        until(() -> fx(() -> list().isFocused()));
    }

    private List<MenuItem> items() {
        return lookup(".menu-bar").<MenuBar>query().getMenus().get(0).getItems();
    }

    private ListView<?> list() {
        return lookup("#snapshotList").queryAs(ListView.class);
    }
}
