package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.ui.common.Shortcut;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the page looks and which keys there are, by keys, in the real window, and after the next start. */
class WritingLookTest extends RunningWindow {

    @AfterEach
    void firstKeys() {
        interact(() -> Shortcut.rebindAll(Map.of()));
    }

    @Test
    void onlyTheParagraphThenOnlyTheSentenceOfTheCaretStandsOut() {
        openFile();
        selectText(START, START);
        String all = fx(() -> colours().toString());
        assertThat(fx(this::colours)).hasSize(1);

        focusKey();
        until(() ->
                area().getStyleClass().contains("focus-paragraph") && colours().size() == 2);
        Paint at = fx(() -> colourOf("A first"));
        assertThat(at.colour()).isNotEqualTo(fx(() -> colourOf("She").colour()));

        focusKey();
        until(
                () -> area().getStyleClass().contains("focus-sentence")
                        && !colourOf("She").equals(colourOf("He")),
                () -> texts().toString());
        selectText(TEXT.indexOf("He dont") + 3, TEXT.indexOf("He dont") + 3);
        until(() -> colourOf("He").colour().toString().equals(all.substring(1, all.length() - 1)));

        focusKey();
        until(() -> colours().size() == 1);
    }

    @Test
    void theLineOfTheCaretStaysInTheMiddle() {
        openFile();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y).release(KeyCode.Y, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> area().getStyleClass().contains("typewriter"));
        for (int offset : new int[] {START, TEXT.length(), 0}) {
            selectText(offset, offset);
            until(() -> Math.abs(middleOff()) < 20, () -> "off by " + middleOff());
        }
    }

    @Test
    void thePageIsSetByKeysAndSoAtTheNextStart() {
        openFile();
        double before = fx(() -> lineWidth());
        interact(() -> palette("Text and page"));
        until(() -> isThere("#measureSlider"));
        interact(() -> {
            lookup("#measureSlider").queryAs(Slider.class).setValue(50);
            lookup("#lineHeightSlider").queryAs(Slider.class).setValue(2.2);
        });
        until(() -> lineWidth() < before - 50);
        type(KeyCode.ESCAPE);
        interact(() -> List.copyOf(listWindows()).forEach(window -> ((Stage) window).close()));
        services.close();

        open(Optional.of(file));
        until(() -> shown().equals(TEXT) && lineWidth() < before - 50);
    }

    @Test
    void sepiaIsATheme() {
        openFile();
        interact(() -> palette("Sepia"));
        until(() ->
                area().getScene().getRoot().getPseudoClassStates().toString().contains("sepia"));
    }

    @Test
    void aKeyIsChosenAnewAndAClashIsShownAndSwapped() {
        openFile();
        type(KeyCode.F1);
        until(() -> isThere("#key-FOCUS"));
        interact(() -> lookup("#key-FOCUS").queryAs(Button.class).fire());
        press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        until(() -> message().contains("Ctrl+F is “Find” already"), this::message);
        press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        until(() -> Shortcut.FOCUS.display().equals("Ctrl+F")
                && Shortcut.FIND.display().equals("Ctrl+Shift+D"));
        type(KeyCode.ESCAPE);
        until(() -> !isThere("#shortcutSheet"));

        selectText(START, START);
        press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        until(() -> area().getStyleClass().contains("focus-paragraph"));
        focusKey();
        until(() -> lookup("#findBar").query().isVisible());
        type(KeyCode.ESCAPE);

        type(KeyCode.F1);
        until(() -> isThere("#shortcutReset"));
        interact(() -> lookup("#shortcutReset").queryAs(Button.class).fire());
        assertThat(Shortcut.FIND.display()).isEqualTo("Ctrl+F");
    }

    @Test
    void whatWritesOrBelongsToTextIsNoKeyOfACommand() {
        openFile();
        type(KeyCode.F1);
        until(() -> isThere("#key-FIND"));
        interact(() -> lookup("#key-FIND").queryAs(Button.class).fire());
        type(KeyCode.B);
        until(() -> message().startsWith("This key writes."));
        press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        until(() -> message().startsWith("Ctrl+V belongs to every text field."), this::message);
        type(KeyCode.ESCAPE);
        until(() -> message().startsWith("Press a key to choose"));
        assertThat(Shortcut.FIND.display()).isEqualTo("Ctrl+F");
    }

    @Test
    void noTwoCommandsHaveTheSameKeys() {
        List<String> keys = Arrays.stream(Shortcut.values())
                .filter(shortcut -> shortcut != Shortcut.QUICK_FIX)
                .map(Shortcut::display)
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
    }

    private record Paint(Color colour) {}

    private Set<Color> colours() {
        return texts().stream().map(text -> (Color) text.getFill()).collect(Collectors.toSet());
    }

    private Paint colourOf(String words) {
        return texts().stream()
                .filter(text -> text.getText().strip().startsWith(words))
                .map(text -> new Paint((Color) text.getFill()))
                .findFirst()
                .orElse(new Paint(Color.TRANSPARENT));
    }

    private List<Text> texts() {
        return from(area())
                .lookup((Node node) ->
                        node instanceof Text text && !text.getText().isBlank())
                .queryAllAs(Text.class)
                .stream()
                .toList();
    }

    private void focusKey() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D).release(KeyCode.D, KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private double middleOff() {
        Bounds caret = area().getCaretBounds().orElse(null);
        Bounds window = area().localToScreen(area().getLayoutBounds());
        return caret == null ? 1_000 : caret.getCenterY() - window.getCenterY();
    }

    private double lineWidth() {
        return area().getWidth()
                - area().getPadding().getLeft()
                - area().getPadding().getRight();
    }

    private String message() {
        return lookup("#shortcutMessage").queryAs(Labeled.class).getText();
    }

    private void palette(String item) {
        lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(each -> each instanceof Menu inner ? inner.getItems().stream() : Stream.of(each))
                .filter(each -> each.getText() != null && each.getText().startsWith(item))
                .forEach(MenuItem::fire);
    }
}
