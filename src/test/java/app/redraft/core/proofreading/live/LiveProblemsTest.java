package app.redraft.core.proofreading.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Problem.Certainty;
import app.redraft.core.proofreading.ProblemKind;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What was found in a text moves with it, and what was changed is read again, no more than that. */
class LiveProblemsTest {
    /** Finds every "teh". */
    private static List<Problem> proofread(String text) {
        List<Problem> found = new ArrayList<>();
        for (int at = text.indexOf("teh"); at >= 0; at = text.indexOf("teh", at + 3)) {
            found.add(new Problem(
                    at, at + 3, "TEH", ProblemKind.SPELLING, Certainty.SURE, UserMessage.of("teh"), List.of("the")));
        }
        return found;
    }

    /** A text that is edited, with what is known of it. */
    private static final class Draft implements LineSource {
        private final List<String> lines;
        private final LiveProblems problems;
        private int read;

        Draft(String text) {
            lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
            problems = new LiveProblems(this);
        }

        @Override
        public int count() {
            return lines.size();
        }

        @Override
        public String line(int index) {
            return lines.get(index);
        }

        String text() {
            return String.join("\n", lines);
        }

        void replace(int from, int to, String inserted) {
            String before = text();
            String head = before.substring(0, from);
            String removed = before.substring(from, to);
            int line = (int) head.chars().filter(c -> c == '\n').count();
            int column = from - head.lastIndexOf('\n') - 1;
            int last = removed.lastIndexOf('\n');
            String now = head + inserted + before.substring(to);
            lines.clear();
            lines.addAll(Arrays.asList(now.split("\n", -1)));
            problems.edited(new LineEdit(
                    line,
                    column,
                    (int) removed.chars().filter(c -> c == '\n').count(),
                    last < 0 ? column + removed.length() : removed.length() - last - 1,
                    inserted));
        }

        /** Reads all that waits; the parts that were read, in order. */
        List<String> readAll() {
            List<String> parts = new ArrayList<>();
            Optional<Stretch> next = problems.next(0, lines.size() - 1);
            while (next.isPresent()) {
                Stretch stretch = next.get();
                parts.add(stretch.text());
                assertThat(problems.read(stretch, stretch.first(), proofread(stretch.text())))
                        .isTrue();
                assertThat(++read).as("what is read comes to an end").isLessThan(20_000);
                next = problems.next(0, lines.size() - 1);
            }
            assertThat(problems.unread()).isZero();
            return parts;
        }

        /** Where the problems stand, in the whole text. */
        List<Integer> places() {
            List<Integer> places = new ArrayList<>();
            int start = 0;
            for (int line = 0; line < lines.size(); line++) {
                for (Mark mark : problems.of(line)) {
                    places.add(start + mark.start());
                }
                start += lines.get(line).length() + 1;
            }
            return places;
        }
    }

    private static List<Integer> expected(String text) {
        return proofread(text).stream().map(Problem::start).toList();
    }

    @Test
    void problemsAreFoundAndMoveWithTheText() {
        Draft draft = new Draft("One teh.\n\nTwo teh and teh.\n\nThree.");
        draft.readAll();
        assertThat(draft.places()).isEqualTo(expected(draft.text()));

        draft.replace(0, 0, "Well. ");
        assertThat(draft.places()).isEqualTo(expected(draft.text()));
        draft.replace(4, 4, "\n\nMore\n\n");
        assertThat(draft.places()).isEqualTo(expected(draft.text()));
    }

    @Test
    void onlyTheParagraphOfAnEditIsReadAgain() {
        Draft draft = new Draft("One teh.\n\nTwo teh.\n\nThree.");
        draft.readAll();
        int two = draft.text().indexOf("Two");

        draft.replace(two, two, "And ");

        assertThat(draft.readAll()).containsExactly("And Two teh.");
    }

    @Test
    void anEditTakesAwayTheProblemThatItTouchesAndNoOther() {
        Draft draft = new Draft("A teh and teh.");
        draft.readAll();
        draft.replace(3, 4, "x");
        assertThat(draft.places()).containsExactly(10);

        draft = new Draft("A teh");
        draft.readAll();
        draft.replace(5, 5, " ");
        assertThat(draft.places())
                .as("a blank behind the word leaves it a word")
                .containsExactly(2);
        draft.replace(5, 6, "");
        draft.readAll();
        draft.replace(5, 5, "n");
        assertThat(draft.places()).isEmpty();
    }

    @Test
    void brokenLinesOfOneParagraphAreReadTogether() {
        Draft draft = new Draft("This line goes on\nin the next one, teh\nand ends here.\n\nAnother.");
        assertThat(draft.readAll())
                .containsExactly("This line goes on\nin the next one, teh\nand ends here.", "Another.");
        assertThat(draft.places()).isEqualTo(expected(draft.text()));
    }

    @Test
    void codeMathsAndFrontMatterAreNotRead() {
        Draft draft = new Draft(
                "---\ntitle: teh\n---\nOne.\n\n```java\nteh = 1;\n\nteh();\n```\n\n$$\nteh\n$$\nTwo.\n~~~\nteh");
        assertThat(draft.readAll()).containsExactly("One.", "Two.");
    }

    @Test
    void aFenceThatIsTypedMakesCodeOfWhatFollowsAndBack() {
        Draft draft = new Draft("One teh.\n\nTwo teh.\n\nThree teh.");
        draft.readAll();
        int at = draft.text().indexOf("\nTwo");
        draft.replace(at, at, "```");
        draft.readAll();
        assertThat(draft.places()).containsExactly(draft.text().indexOf("teh"));

        draft.replace(at, at + 3, "");
        draft.readAll();
        assertThat(draft.places()).isEqualTo(expected(draft.text()));
    }

    @Test
    void aHugeParagraphIsReadInPiecesAndOnlyTheEditedPieceAgain() {
        String sentence = "Somewhere in this sentence stands teh word that is wrong, and it goes on for a while. ";
        Draft draft = new Draft(sentence.repeat(2_000).strip());
        List<String> parts = draft.readAll();
        assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThan(3_000));
        assertThat(draft.places()).isEqualTo(expected(draft.text()));

        int middle = draft.text().indexOf("while", draft.text().length() / 2);
        draft.replace(middle, middle, "long ");
        assertThat(draft.readAll()).hasSize(1);
        assertThat(draft.places()).isEqualTo(expected(draft.text()));
    }

    @Test
    void theCaretComesFirstInAHugeParagraph() {
        Draft draft = new Draft("Teh first sentence is here. ".repeat(1_000) + "At teh end.");
        int end = draft.text().length();

        Stretch first = draft.problems.nextIn(0, end, end).orElseThrow();

        assertThat(first.text()).isEqualTo("At teh end.");
        draft.problems.read(first, 0, proofread(first.text()));
        assertThat(draft.places()).containsExactly(draft.text().lastIndexOf("teh"));
        assertThat(draft.problems.nextIn(0, end, end)).isEmpty();
    }

    @Test
    void whatWasChangedWhileItWasReadIsReadAgain() {
        Draft draft = new Draft("One teh.\n\nTwo.");
        Stretch reading = draft.problems.next(0, 2).orElseThrow();
        draft.replace(0, 3, "The one");

        assertThat(draft.problems.read(reading, 0, proofread(reading.text()))).isFalse();

        draft.readAll();
        assertThat(draft.places()).isEqualTo(expected(draft.text()));
    }

    @Test
    void anIgnoredProblemStaysIgnoredWhereverItMovesUntilItIsHeeded() {
        Draft draft = new Draft("A teh and teh.");
        draft.readAll();
        int number = draft.problems.ignore(0, draft.problems.of(0).get(0));
        draft.replace(0, 0, "Now.\n\n");
        draft.problems.readAgain();
        draft.readAll();

        assertThat(draft.problems.of(2)).extracting(Mark::isIgnored).containsExactly(true, false);

        draft.problems.heed(number);
        assertThat(draft.problems.of(2)).extracting(Mark::isIgnored).containsExactly(false, false);
    }

    @Test
    void afterAnyEditsTheProblemsAreThoseOfTheText() {
        String[] pieces = {"teh", " ", "\n", "word", ". ", "\n\n", "```\n", "e", "x. Teh ", "$$\n", "---\n", ""};
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Draft draft = new Draft("One teh.\n\nTwo teh and more.\n\n```\nteh\n```\nThree teh. teh");
            for (int edit = 0; edit < 60; edit++) {
                int from = random.nextInt(draft.text().length() + 1);
                int to = Math.min(draft.text().length(), from + random.nextInt(6));
                draft.replace(from, to, pieces[random.nextInt(pieces.length)]);
                if (random.nextInt(3) == 0) {
                    draft.readAll();
                }
            }
            draft.readAll();
            Draft fresh = new Draft(draft.text());
            fresh.readAll();
            assertThat(draft.places()).as("seed %d: %s", seed, draft.text()).isEqualTo(fresh.places());
        }
    }
}
