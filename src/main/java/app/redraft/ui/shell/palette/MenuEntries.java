package app.redraft.ui.shell.palette;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** Everything that stands in a menu bar, as entries of the palette. FX thread only. */
public final class MenuEntries {
    private final List<PaletteEntry> entries = new ArrayList<>();

    private MenuEntries() {}

    /** The items of all menus, as they are possible now. */
    public static List<PaletteEntry> of(MenuBar bar) {
        MenuEntries reading = new MenuEntries();
        bar.getMenus().forEach(menu -> reading.read(menu, ""));
        return List.copyOf(reading.entries);
    }

    private void read(Menu menu, String above) {
        // Menus find out what is possible when they open, or here.
        Event.fireEvent(menu, new Event(menu, menu, Menu.MENU_VALIDATION_EVENT));
        String place = above.isEmpty() ? plain(menu.getText()) : above + " › " + plain(menu.getText());
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                read(inner, place);
            } else if (!(item instanceof SeparatorMenuItem)
                    && item.isVisible()
                    && !plain(item.getText()).isEmpty()) {
                entries.add(new PaletteEntry(
                        place, plain(item.getText()), keys(item), !item.isDisable(), () -> choose(item)));
            }
        }
    }

    private static String keys(MenuItem item) {
        KeyCombination keys = item.getAccelerator();
        return keys == null ? "" : keys.getDisplayText();
    }

    /** An underscore before the letter that opens a menu is not part of its name. */
    private static String plain(String text) {
        return text == null ? "" : text.startsWith("_") ? text.substring(1) : text;
    }

    /** As a click on it would: a menu turns its marks by itself, an item fired alone does not. */
    private static void choose(MenuItem item) {
        if (item instanceof RadioMenuItem radio) {
            radio.setSelected(true);
        } else if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
        }
        item.fire();
    }
}
