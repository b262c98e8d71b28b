package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.ui.shell.palette.PaletteEntry;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The palette has everything of the menus, and does it by name; a number goes to a line. */
class PaletteTest extends RunningWindow {

    @Test
    void everyItemOfEveryMenuIsInIt() {
        openFile();
        openPalette();

        List<String> names =
                fx(() -> list().getItems().stream().map(PaletteEntry::name).toList());
        assertThat(names).containsAll(fx(this::menuItems)).hasSizeGreaterThan(50);
    }

    @Test
    void aFewLettersAndEnterDoIt() {
        openFile();
        selectText(TEXT.length(), TEXT.length());
        openPalette();
        typed("select all");
        until(() -> first().equals("Select all"));
        type(KeyCode.ENTER);
        until(() -> !isThere("#commandPalette"));
        until(() -> area().getSelectedText().equals(TEXT) && area().isFocused());
    }

    @Test
    void aMarkOfAMenuTurns() {
        openFile();
        openPalette();
        typed("side panel");
        until(() -> first().equals("Side panel"));
        type(KeyCode.ENTER);
        until(() -> !fx(() -> lookup("#sidePanel").tryQuery().isPresent()));
    }

    @Test
    void controlLGoesToALine() {
        openFile();
        selectText(0, 0);
        press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        until(() -> isThere("#paletteField") && first().startsWith("Which line?"));
        typed(":3");
        until(() -> first().equals("Go to line 3 of 6"));
        type(KeyCode.ENTER);
        until(() -> area().getCaretPosition() == START && area().isFocused());
    }

    @Test
    void escapeLeavesEverythingAsItIs() {
        openFile();
        selectText(3, 5);
        openPalette();
        typed("quit");
        type(KeyCode.ESCAPE);
        until(() -> !isThere("#commandPalette") && area().isFocused());
        assertThat(fx(() -> area().getSelectedText())).isEqualTo(TEXT.substring(3, 5));
    }

    private void openPalette() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).release(KeyCode.P, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> isThere("#paletteField") && lookup("#paletteField").query().isFocused());
    }

    private void typed(String letters) {
        interact(() -> lookup("#paletteField").queryAs(TextField.class).setText(letters));
    }

    private String first() {
        return list().getItems().isEmpty() ? "" : list().getItems().get(0).name();
    }

    @SuppressWarnings("unchecked")
    private ListView<PaletteEntry> list() {
        return lookup("#paletteList").queryAs(ListView.class);
    }

    private List<String> menuItems() {
        List<String> names = new ArrayList<>();
        lookup(".menu-bar").queryAs(MenuBar.class).getMenus().forEach(menu -> collect(menu, names));
        return names;
    }

    private static void collect(Menu menu, List<String> names) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                collect(inner, names);
            } else if (item.getText() != null) {
                names.add(item.getText());
            }
        }
    }
}
