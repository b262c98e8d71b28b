package app.redraft.launch;

import static app.redraft.Eventually.fx;
import static app.redraft.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.Test;

/** Words are underlined while the writer types, and corrected where they stand, in the real window. */
class SquigglesTest extends RunningWindow {
    private static final String LETTER = "We recieve a letter. She bought a apple there.\n\nAll is well.\n";

    private void openLetter(String text) throws IOException {
        Files.writeString(file, text);
        open(Optional.of(file));
        until(() -> shown().equals(text));
    }

    /** The words that are underlined in some way, in order. */
    private List<String> underlined(String style) {
        return fx(() -> {
            List<String> found = new ArrayList<>();
            int at = 0;
            for (StyleSpan<?> span : area().getStyleSpans(0, area().getLength())) {
                if (((Collection<?>) span.getStyle()).contains(style)) {
                    found.add(area().getText(at, at + span.getLength()));
                }
                at += span.getLength();
            }
            return found;
        });
    }

    private void untilUnderlined(String... words) {
        until(
                () -> underlined("problem-spelling").equals(List.of(words)),
                () -> " but " + underlined("problem-spelling"));
    }

    private void caretAt(String words) {
        int at = shown().indexOf(words) + 1;
        selectText(at, at);
    }

    /** Walks down the menu to an item and takes it. */
    private void choose(String item) {
        until(() -> isThere(item));
        for (int items = 0; items < 12 && !fx(() -> lookup(item).query().isFocused()); items++) {
            push(KeyCode.DOWN);
        }
        push(KeyCode.ENTER);
    }

    @Test
    void aMisspeltWordIsUnderlinedAndCorrectedByTheKeyboardInOneStep() throws IOException {
        openLetter(LETTER);
        untilUnderlined("recieve");
        until(() -> underlined("problem-grammar").equals(List.of("a")));

        caretAt("recieve");
        push(KeyCode.ALT, KeyCode.ENTER);
        choose("#problem-fix-0");

        until(() -> shown().equals(LETTER.replace("recieve", "receive")));
        untilUnderlined();
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shown().equals(LETTER));
        untilUnderlined("recieve");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(LETTER);
    }

    @Test
    void aWordThatIsAddedToTheDictionaryLosesEveryLineUnderItAndGetsThemBack() throws IOException {
        openLetter("The frobnic is here.\n\nA frobnic is there.\n");
        untilUnderlined("frobnic", "frobnic");

        caretAt("frobnic");
        push(KeyCode.ALT, KeyCode.ENTER);
        choose("#problem-add");
        untilUnderlined();
        assertThat(home.resolve("dictionary.json")).content().contains("frobnic");

        fire("Undo");
        untilUnderlined("frobnic", "frobnic");
        until(() -> !read("dictionary.json").contains("frobnic"));
    }

    @Test
    void oneIsIgnoredAndTheOtherStays() throws IOException {
        openLetter("We recieve it. They recieve it.\n");
        untilUnderlined("recieve", "recieve");

        caretAt("recieve");
        push(KeyCode.ALT, KeyCode.ENTER);
        choose("#problem-ignore");
        untilUnderlined("recieve");
        interact(() -> area().insertText(0, "So. "));
        until(() -> underlined("problem-spelling").equals(List.of("recieve"))
                && area().getStyleOfChar(shown().lastIndexOf("recieve"))
                        .toString()
                        .contains("spelling"));

        fire("Undo");
        untilUnderlined("recieve", "recieve");
    }

    @Test
    void theSwitchTakesAllLinesAwayAndIsKept() throws IOException {
        openLetter(LETTER);
        untilUnderlined("recieve");

        interact(() -> proofreading().setSelected(false));
        untilUnderlined();
        until(() -> underlined("problem-grammar").isEmpty());
        until(() -> read("settings.yaml").contains("as_you_type: false"));
        assertThat(shown()).isEqualTo(LETTER);

        interact(() -> proofreading().setSelected(true));
        untilUnderlined("recieve");
    }

    @Test
    void theSwitchPressedTwiceAtOnceEndsWhereItBegan() throws IOException {
        openLetter(LETTER);
        untilUnderlined("recieve");

        interact(() -> {
            proofreading().setSelected(false);
            proofreading().setSelected(true);
        });

        until(() -> read("settings.yaml").contains("as_you_type: true"));
        untilUnderlined("recieve");
        until(() -> proofreading().isSelected());
    }

    @Test
    void codeAddressesAndFrontMatterAreLeftAlone() throws IOException {
        openLetter("---\ntitle: teh recieve\n---\n\n```\nlet teh = recieve\n\nteh recieve\n```\n\n"
                + "See https://example.org/recieve and `recieve teh` here. We beleive it.\n");
        untilUnderlined("beleive");
    }

    @Test
    void theWordUnderWayIsLeftAloneUntilItIsOne() throws IOException {
        openLetter("We recieve it.\n\n");
        untilUnderlined("recieve");
        interact(() -> {
            area().requestFocus();
            area().moveTo(area().getLength());
        });
        write("They beleive it now");
        untilUnderlined("recieve", "beleive");
        for (int k = 0; k < " it now".length() + 2; k++) {
            push(KeyCode.BACK_SPACE);
        }
        write("ve it again");
        untilUnderlined("recieve", "beleive");
        for (int k = 0; k < 60; k++) {
            push(KeyCode.CONTROL, KeyCode.Z);
        }
        until(() -> shown().equals("We recieve it.\n\n"));
        untilUnderlined("recieve");
    }

    @Test
    void whatIsUnderReviewIsLeftAloneAndTheRestIsNot() throws IOException {
        openLetter("We recieve it.\n\n" + FLAWED + "\n\nThey beleive it.\n");
        untilUnderlined("recieve", "beleive");
        int start = shown().indexOf(FLAWED);
        selectText(start, start + FLAWED.length());
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> isReady("#acceptAllButton"));

        interact(() -> area().insertText(area().getLength(), "And teh rest."));
        untilUnderlined("recieve", "beleive", "teh");
        until(() -> underlined("problem-grammar").isEmpty());

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        until(() -> !isReady("#acceptAllButton"));
        untilUnderlined("recieve", "beleive", "teh");
    }

    @Test
    void allProblemsAreListedAndCorrectedFromTheList() throws IOException {
        openLetter(LETTER);
        untilUnderlined("recieve");
        interact(() -> area().requestFocus());
        push(KeyCode.CONTROL, KeyCode.F7);
        until(() -> isThere("#problemList") && problems().size() == 2);
        assertThat(label("#problemSummary")).isEqualTo("1 spelling \u00b7 1 grammar");
        until(() -> fx(() -> lookup("#problemList").query().isFocused()));

        until(() -> fx(() -> area().getSelectedText()).equals("recieve"));
        push(KeyCode.ENTER);
        until(() -> fx(() -> area().isFocused()));
        push(KeyCode.CONTROL, KeyCode.F8);
        until(() -> fx(() -> area().getSelectedText()).equals("a"));

        push(KeyCode.CONTROL, KeyCode.F7);
        until(() -> fx(() -> lookup("#problemList").query().isFocused()));
        push(KeyCode.ALT, KeyCode.ENTER);
        choose("#problem-fix-0");
        until(() -> shown().equals(LETTER.replace("recieve", "receive")));
        until(() -> problems().size() == 1);
    }

    private List<?> problems() {
        return fx(() -> List.copyOf(lookup("#problemList").<ListView<?>>query().getItems()));
    }

    @Test
    void aClickOffersTheCorrectionsAndEnterStillBreaksTheLine() throws IOException {
        openLetter("We recieve it.\n");
        untilUnderlined("recieve");
        clickOn(placeOf("cieve"));
        until(() -> isThere("#problem-fix-0"));
        push(KeyCode.ENTER);
        until(() -> shown().chars().filter(c -> c == '\n').count() == 2);
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shown().equals("We recieve it.\n"));
        untilUnderlined("recieve");

        rightClickOn(placeOf("cieve"));
        choose("#problem-fix-0");
        until(() -> shown().equals("We receive it.\n"));
    }

    private Bounds placeOf(String words) {
        return fx(() -> {
            int at = area().getText().indexOf(words);
            return area().getCharacterBoundsOnScreen(at, at + 1).orElseThrow();
        });
    }

    private CheckMenuItem proofreading() {
        return lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "proofreadingItem".equals(item.getId()))
                .map(CheckMenuItem.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String read(String name) {
        try {
            return Files.exists(home.resolve(name)) ? Files.readString(home.resolve(name)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
