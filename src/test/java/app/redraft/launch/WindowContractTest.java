package app.redraft.launch;

import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.ui.common.Shortcut;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** The names by which tests and assistive tools find the controls of the window, and its keys. */
class WindowContractTest extends RunningWindow {

    @Test
    void everyControlIsFoundByItsName() {
        openFile();
        selectFlawed();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));

        for (String id : List.of(
                "editor",
                "instructionField",
                "presetBar",
                "tierChoice",
                "rewriteButton",
                "stopButton",
                "goDeeperButton",
                "acceptAllButton",
                "rejectAllButton",
                "acceptChangeButton",
                "rejectChangeButton",
                "nextChangeButton",
                "previousChangeButton",
                "versionList",
                "retryButton",
                "statusBar",
                "costPill",
                "edgeHealth",
                "frontierHealth",
                "sidePanel",
                "settingsButton")) {
            assertThat(isThere("#" + id)).as(id).isTrue();
        }
        clickOn("#costPill");
        until(() -> isThere("#costPanel"));
        clickOn("#edgeHealth");
        until(() -> isThere("#healthPanel"));
    }

    @Test
    void theAskPanelIsFoundByItsNamesAndItsKey() {
        openFile();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        until(() -> isThere("#assistantPanel"));
        for (String id : List.of("assistantPanel", "askField", "askButton")) {
            assertThat(lookup("#assistantPanel").lookup("#" + id).tryQuery())
                    .as(id)
                    .isPresent();
        }
        assertThat(Shortcut.ASK.keys().getName())
                .isEqualTo(KeyCombination.valueOf("Shortcut+Shift+K").getName());
    }

    @Test
    void theKeysAreThese() {
        openFile();
        Map<Shortcut, String> keys = Map.ofEntries(
                Map.entry(Shortcut.REWRITE, "Shortcut+Enter"),
                Map.entry(Shortcut.GO_DEEPER, "Shortcut+Shift+Enter"),
                Map.entry(Shortcut.STOP, "Esc"),
                Map.entry(Shortcut.ACCEPT_ALL, "Shortcut+Shift+A"),
                Map.entry(Shortcut.NEXT_CHANGE, "F8"),
                Map.entry(Shortcut.PREVIOUS_CHANGE, "Shift+F8"),
                Map.entry(Shortcut.ACCEPT_CHANGE, "Alt+Enter"),
                Map.entry(Shortcut.REJECT_CHANGE, "Alt+Backspace"),
                Map.entry(Shortcut.INSTRUCTION, "Shortcut+K"),
                Map.entry(Shortcut.PRESETS, "Shortcut+1"),
                Map.entry(Shortcut.COSTS, "Shortcut+Shift+C"),
                Map.entry(Shortcut.FIND, "Shortcut+F"),
                Map.entry(Shortcut.REPLACE, "Shortcut+H"));

        keys.forEach((shortcut, name) -> assertThat(shortcut.keys().getName())
                .isEqualTo(KeyCombination.valueOf(name).getName()));
    }
}
