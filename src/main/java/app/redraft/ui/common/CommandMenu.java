package app.redraft.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Menus made of commands, which are enabled as the commands are possible. FX thread. */
public final class CommandMenu {
    private CommandMenu() {}

    /**
     * Fills a menu of the menu bar. Asks what is possible whenever the menu opens or a key of it is pressed.
     *
     * @param groups the commands, with a line between the groups
     */
    public static void fill(Menu menu, List<List<Command>> groups) {
        List<MenuItem> items = items(groups);
        menu.getItems().setAll(items);
        menu.setOnShowing(event -> enable(items));
        menu.setOnMenuValidation(event -> enable(items));
        enable(items);
    }

    /** A menu of its own for a menu bar, {@link #fill filled}. */
    public static Menu menu(String id, String title, List<List<Command>> groups) {
        Menu menu = new Menu(title);
        menu.setId(id);
        fill(menu, groups);
        return menu;
    }

    /** A context menu of the commands that are possible now, and the others greyed. */
    public static ContextMenu contextMenu(List<List<Command>> groups) {
        ContextMenu menu = new ContextMenu();
        List<MenuItem> items = items(groups);
        enable(items);
        menu.getItems().setAll(items);
        return menu;
    }

    private static List<MenuItem> items(List<List<Command>> groups) {
        List<MenuItem> items = new ArrayList<>();
        for (List<Command> group : groups) {
            if (!items.isEmpty() && !group.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            group.forEach(command -> items.add(item(command)));
        }
        return items;
    }

    private static MenuItem item(Command command) {
        MenuItem item =
                command.marked().isPresent() ? new CheckMenuItem(command.label()) : new MenuItem(command.label());
        item.setId(command.id());
        item.setMnemonicParsing(false);
        item.setUserData(command);
        command.keys().ifPresent(item.acceleratorProperty()::bind);
        item.setOnAction(event -> command.action().run());
        return item;
    }

    private static void enable(List<MenuItem> items) {
        for (MenuItem item : items) {
            if (item.getUserData() instanceof Command command) {
                item.setDisable(!command.possible().getAsBoolean());
                if (item instanceof CheckMenuItem check) {
                    check.setSelected(command.marked().orElse(() -> false).getAsBoolean());
                }
            }
        }
    }
}
