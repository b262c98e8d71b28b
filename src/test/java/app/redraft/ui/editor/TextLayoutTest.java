package app.redraft.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.units.Graphemes;
import app.redraft.core.writing.Typography;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.passage.PassageHold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Every character of the document is on screen once and in its place, whatever script it is of. */
class TextLayoutTest extends ApplicationTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final String PROSE = " and then the old man walked all the way down to the harbour where he had"
            + " worked in his youth, before the boats were sold and the nets were hung in the church";
    private static final List<String> LEFT_TO_RIGHT = List.of(
            "The family " + FAMILY + PROSE + PROSE,
            "Two " + FAMILY + FAMILY + " side by side" + PROSE + " " + FAMILY + " and once more" + PROSE,
            "Combining: e\u0301 a\u0300 n\u0303 with 😀 in between" + PROSE + " cafe\u0301 😀 na\u0308ive 🚀" + PROSE,
            "Flags 🇩🇪🇫🇷, tones 👍🏽👩🏿‍🚀, keycaps 1️⃣2️⃣#️⃣, hearts ❤️ and ❤️‍🔥" + PROSE + PROSE,
            "Letters 𝒜𝒷𝒸 of e\u0301 mathematics 𝔄" + PROSE + " 𝒜 " + PROSE,
            "नमस्ते 😀 दुनिया, यह एक लंबा वाक्य है जो पंक्ति के अंत में मुड़ता है 🚀 और फिर आगे बढ़ता है" + PROSE,
            "สวัสดีชาวโลก 😀 นี่คือประโยคยาวที่ต้องตัดคำเมื่อถึงปลายบรรทัด 🚀 แล้วไปต่อ" + PROSE,
            "日本語の文章 😀 と e\u0301 と 𠮷野家 が混ざった長い段落は行末で折り返される" + PROSE,
            "Soft\u00ADhy\u00ADphens 😀 e\u0301 in ex\u00ADtra\u00ADor\u00ADdi\u00ADnary words" + PROSE,
            "می\u200Cخواهم is Persian, " + FAMILY + " שלום is Hebrew" + PROSE);

    /** Bounds are those of an outline that is drawn around the character. */
    private static final double STROKE = 2.6;

    private DocumentEditor editor;
    private Stage stage;

    @Override
    public void start(Stage shown) {
        stage = shown;
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        stage.setScene(new Scene((Parent) editor.node(), 800, 600));
        stage.show();
        editor.focus();
    }

    @ParameterizedTest
    @CsvSource({"900, 17", "900, 27", "640, 17", "640, 23.5", "430, 17", "430, 31"})
    void everyCharacterStandsBehindTheOneBeforeIt(double width, double size) {
        interact(() -> {
            // A width alone is no size to a window of GTK.
            stage.setWidth(width);
            stage.setHeight(600);
            editor.setTypography(new Typography("Serif", size, 1.55, 72, 0));
        });
        for (String text : LEFT_TO_RIGHT.subList(0, LEFT_TO_RIGHT.size() - 1)) {
            show(text);
            assertInOrder(text);
        }
    }

    @Test
    void liveTextIsLaidOutLikeAnyOther() {
        for (String text : LEFT_TO_RIGHT.subList(0, LEFT_TO_RIGHT.size() - 1)) {
            show(text);
            int middle = Graphemes.atOrBefore(text, text.length() / 2);
            interact(() -> {
                PassageHold hold = editor.hold(0, text.length(), new UnheardPassage());
                hold.show(List.of(
                        new DiffSpan(text.substring(0, middle), DiffSpan.Kind.KEEP, -1),
                        new DiffSpan("struck " + FAMILY + " e\u0301", DiffSpan.Kind.DELETE, 0),
                        new DiffSpan("new 😀 e\u0301", DiffSpan.Kind.INSERT, 0),
                        new DiffSpan(text.substring(middle), DiffSpan.Kind.KEEP, -1)));
                hold.mark(0);
            });
            awaitLayout();
            assertInOrder(fx(area()::getText));
        }
    }

    @Test
    void textThatChangesItsKindAloneKeepsItsLayout() {
        String text = LEFT_TO_RIGHT.get(0);
        String hebrew = "שלום עולם. זה משפט שני. וזה משפט שלישי.";
        show(text + "\n" + hebrew);
        interact(() -> {
            PassageHold hold = editor.hold(0, text.length() + 1 + hebrew.length(), new UnheardPassage());
            hold.show(List.of(new DiffSpan(text + "\n" + hebrew, DiffSpan.Kind.TAIL, -1)));
            hold.show(List.of(new DiffSpan(text + "\n" + hebrew, DiffSpan.Kind.KEEP, -1)));
        });
        awaitLayout();
        assertInOrder(text);
        int start = text.length() + 1;
        assertThat(bounds(start, start + 1).getMinX())
                .isGreaterThan(bounds(start + 20, start + 21).getMinX());
        show(text + "\n" + hebrew);
        show(text + "\n" + hebrew);
        assertInOrder(text);
        assertThat(bounds(start, start + 1).getMinX())
                .isGreaterThan(bounds(0, 1).getMinX() + 300);
    }

    @Test
    void typingKeepsTheOrder() {
        show("The family " + PROSE);
        interact(() -> {
            area().insertText(11, FAMILY);
            area().insertText(0, "e\u0301😀");
        });
        awaitLayout();
        assertInOrder(fx(area()::getText));
    }

    @Test
    void theEndOfAVeryLongParagraphIsVisible() {
        String sentence = "Nobody knows why the lamp in the window burns until the morning comes. ";
        for (String text : List.of(
                sentence.repeat(2_900) + "END",
                (sentence + "e\u0301😀 ").repeat(1_500) + "END",
                "word".repeat(15_000))) {
            show(text);
            interact(() -> editor.select(text.length(), text.length()));
            awaitLayout();
            Bounds end = bounds(text.length() - 1, text.length());
            Bounds window = fx(() -> area().localToScreen(area().getLayoutBounds()));
            assertThat(end.getMaxX()).isLessThan(window.getMaxX());
            assertThat(end.getMaxY()).isLessThanOrEqualTo(window.getMaxY() + STROKE);
            assertThat(fx(() -> area().getCaretBounds().orElseThrow().getMinX()))
                    .isGreaterThanOrEqualTo(end.getMaxX() - STROKE);
        }
    }

    @Test
    void hebrewAndArabicStandAtTheRightAndReadFromThere() {
        for (String text : List.of(
                "שלום עולם. זה משפט שני. וזה משפט שלישי.",
                "مرحبا بالعالم. هذه جملة ثانية. وهذه جملة ثالثة.",
                "שלום עולם. בשנת 2024 Redraft נוסד. וזה משפט שלישי.",
                "«می\u200Cخواهم» گفت. او رفت. و برگشت.",
                "123. שלום עולם. זה משפט שני 😀. וזה.")) {
            show("Left.\n" + text + "\nLeft again.");
            int start = 6;
            List<Integer> ends = new ArrayList<>();
            for (int k = text.indexOf(". "); k >= 0; k = text.indexOf(". ", k + 1)) {
                ends.add(start + k);
            }
            double right = bounds(start, start + 1).getMaxX();
            Bounds left = bounds(0, 1);
            assertThat(right).isGreaterThan(left.getMinX() + 300);
            double before = right + 1;
            for (int end : ends) {
                Bounds stop = bounds(end, end + 1);
                assertThat(stop.getMinX()).as(text).isLessThan(before);
                before = stop.getMinX();
            }
            assertThat(bounds(start + text.length() + 1, start + text.length() + 2)
                            .getMinX())
                    .isEqualTo(left.getMinX());
        }
    }

    @Test
    void caretAndSelectionStandWhereTheRightToLeftTextIs() {
        String text = "שלום עולם. זה משפט שני.";
        show(text);
        interact(() -> editor.select(0, 4));
        awaitLayout();
        Bounds word = bounds(0, 4);
        Bounds selection = fx(() -> area().getSelectionBounds().orElseThrow());
        Bounds caret = fx(() -> area().getCaretBounds().orElseThrow());
        assertThat(selection.getMinX()).isCloseTo(word.getMinX(), within(STROKE));
        assertThat(selection.getMaxX()).isCloseTo(word.getMaxX(), within(STROKE));
        assertThat(caret.getMinX()).isCloseTo(word.getMinX(), within(STROKE + 1));
    }

    @Test
    void theMouseFindsTheCharacterUnderIt() {
        String text = "שלום עולם. זה משפט שני. בשנת 2024 Redraft נוסד, " + "וזה ממשיך עוד ועוד ".repeat(8);
        show("Left to right.\n" + text);
        for (int offset : List.of(0, 4, 16, 20, 30, 60, 90, 120)) {
            Bounds character = bounds(offset, offset + 1);
            int found = fx(() -> {
                Point2D place = area().screenToLocal(character.getCenterX(), character.getCenterY());
                return area().hit(place.getX(), place.getY()).getInsertionIndex();
            });
            assertThat(found).as("character %d", offset).isBetween(offset, offset + 1);
        }
    }

    @Test
    void theLeftArrowGoesOnInTextFromRightToLeft() {
        show("שלום עולם.\nLeft to right.");
        type(KeyCode.LEFT).type(KeyCode.LEFT);
        assertThat(fx(editor::caret)).isEqualTo(2);
        type(KeyCode.RIGHT);
        assertThat(fx(editor::caret)).isEqualTo(1);
        interact(() -> editor.select(15, 15));
        type(KeyCode.LEFT);
        assertThat(fx(editor::caret)).isEqualTo(14);
    }

    @Test
    void invisibleCharactersTakeNoRoom() {
        for (String invisible : List.of("\u00AD", "\u2060", "\uFEFF")) {
            for (String around : List.of("", " e\u0301 😀")) {
                show("to" + invisible + "day" + around);
                assertThat(bounds(2, 3).getWidth()).isLessThan(STROKE);
                assertThat(bounds(3, 4).getMinX()).isCloseTo(bounds(1, 2).getMaxX(), within(STROKE));
            }
        }
    }

    private void show(String text) {
        interact(() -> editor.load(text));
        awaitLayout();
    }

    /** The next pulse but one begins after every change that is under way, also one that the last pulse asked for. */
    private void awaitLayout() {
        for (int pulse = 0; pulse < 2; pulse++) {
            CountDownLatch laidOut = new CountDownLatch(1);
            Runnable listener = laidOut::countDown;
            interact(() -> {
                stage.getScene().addPostLayoutPulseListener(listener);
                Platform.requestNextPulse();
            });
            try {
                assertThat(laidOut.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            interact(() -> stage.getScene().removePostLayoutPulseListener(listener));
        }
    }

    /**
     * Where no font has the script, a mark is a box of its own and a line may break before it: such a character begins on
     * one line and ends on the next. JavaFX tells where its last box begins there, not how wide it is.
     */
    private void assertInOrder(String text) {
        interact(() -> {
            Bounds window = area().localToScreen(area().getLayoutBounds());
            double right = Double.NEGATIVE_INFINITY;
            double middle = Double.NEGATIVE_INFINITY;
            for (int from = 0; from < text.length(); ) {
                int to = Graphemes.after(text, from);
                if (!Character.isWhitespace(text.charAt(from))) {
                    Bounds here = area().getCharacterBoundsOnScreen(from, to).orElse(null);
                    String place = text.substring(0, from) + "|" + text.substring(from);
                    if (here == null) {
                        return;
                    }
                    assertThat(here.getMaxX()).as(place).isLessThanOrEqualTo(window.getMaxX());
                    Bounds first =
                            area().getCharacterBoundsOnScreen(from, from + 1).orElse(here);
                    Bounds last = area().getCharacterBoundsOnScreen(to - 1, to).orElse(here);
                    boolean broken = last.getMinY() > first.getCenterY();
                    assertThat(broken
                                    && !isVowelOfItsOwn(text.codePointBefore(to))
                                    && isInSomeFont(text.codePointBefore(to)))
                            .as(place)
                            .isFalse();
                    Bounds begin = broken ? first : here;
                    if (begin.getMinY() < middle) {
                        assertThat(begin.getMinX()).as(place).isGreaterThanOrEqualTo(right - STROKE);
                    }
                    right = broken ? last.getMinX() : here.getMaxX();
                    middle = broken ? last.getCenterY() : here.getCenterY();
                }
                from = to;
            }
        });
    }

    /** JavaFX breaks a line before the vowel "am" of Thai and Lao, which stands beside its letter; so does the JDK. */
    private static boolean isVowelOfItsOwn(int codePoint) {
        return codePoint == 0x0E33 || codePoint == 0x0EB3;
    }

    private static boolean isInSomeFont(int codePoint) {
        try {
            Process list =
                    new ProcessBuilder("fc-list", ":charset=" + Integer.toHexString(codePoint), "family").start();
            return list.getInputStream().read() >= 0;
        } catch (IOException e) {
            // Systems without fontconfig have fonts for every script.
            return true;
        }
    }

    private Bounds bounds(int from, int to) {
        return fx(() -> area().getCharacterBoundsOnScreen(from, to).orElseThrow());
    }

    private StyledTextArea<?, ?> area() {
        return lookup("#editor").queryAs(StyledTextArea.class);
    }

    private <T> T fx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, question);
    }
}
