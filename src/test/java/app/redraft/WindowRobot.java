package app.redraft;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.fxmisc.richtext.GenericStyledArea;
import org.testfx.api.FxRobot;

/** The steps that every test of a real window takes: presses its keys and buttons, and reads what it shows. */
public abstract class WindowRobot extends FxRobot {

    /** The text area itself. */
    protected GenericStyledArea<?, ?, ?> area() {
        return lookup("#editor").queryAs(GenericStyledArea.class);
    }

    /** The text on screen, in a review with the struck words too. */
    protected String shown() {
        return fx(() -> area().getText());
    }

    /** Gives the text the keyboard, with a part of it selected. */
    protected void selectText(int from, int to) {
        interact(() -> {
            area().requestFocus();
            area().selectRange(from, to);
        });
    }

    /** Whether something with an id or a label is in the window, shown or not. */
    protected boolean isThere(String query) {
        return fx(() -> lookup(query).tryQuery().isPresent());
    }

    /** Whether a button is shown and can be pressed. */
    protected boolean isReady(String id) {
        return fx(() -> {
            Optional<Button> found = lookup(id).tryQueryAs(Button.class);
            return found.filter(button -> !button.isDisabled() && isShown(button))
                    .isPresent();
        });
    }

    /** Waits for a button with a label and presses it. */
    protected void fire(String label) {
        until(() -> lookup(label).tryQueryAs(Button.class).isPresent());
        interact(() -> lookup(label).queryAs(Button.class).fire());
    }

    /** The words of a label. */
    protected String label(String id) {
        return fx(() -> lookup(id).queryAs(Labeled.class).getText());
    }

    /** All words of labels in a part of the window; empty where there is no such part. */
    protected String words(String id) {
        return fx(() -> from(lookup(id).queryAll()).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining(" ")));
    }

    /** How many versions the review panel lists. */
    protected int versions() {
        return fx(
                () -> lookup("#versionList").queryAs(ListView.class).getItems().size());
    }

    /** Where a node stands on the screen, in pixels. */
    protected static Bounds screen(Node node) {
        return fx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }
}
