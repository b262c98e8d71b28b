package app.redraft.ui.shell.side;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A tab of the side panel.
 *
 * @param id names the tab: {@code review}, {@code ask}, {@code costs}, {@code health}, {@code quality}; its title is the text {@code tab.ID}
 * @param content what it shows; asked for when the tab first comes to the front
 * @param opened runs whenever the tab comes to the front
 * @param entered gives it the keyboard, where the writer opened it with its key
 */
public record SideTab(String id, Supplier<? extends Node> content, Runnable opened, Runnable entered) {

    /** A tab without a key of its own, or with nothing to type into. */
    public SideTab(String id, Supplier<? extends Node> content, Runnable opened) {
        this(id, content, opened, () -> {});
    }
}
