package app.redraft.core.rewrite.shield;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.markdown.CommonMarkAnchors;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a model does to tokens, by chance: in a text that is offered as finished each thing stands once and where it belongs,
 * every word of the answer is there, and nothing of a token. A seed that fails makes the same case again.
 */
class RandomFaultsTest {
    private static final int PASSAGES = 40;
    private static final Shield SHIELD = new Shield(new CommonMarkAnchors(), List::of);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsOfferedHasEachThingOnceAndInItsPlace(long seed) {
        int finished = 0;
        for (int i = 0; i < PASSAGES; i++) {
            RandomPassage passage = new RandomPassage(seed * 1_000 + i);
            ShieldedText shielded = SHIELD.shield(passage.text(), "Improve this.", "");
            String answer = passage.spoiled(shielded.text());
            Repair repair = Repair.of(shielded, answer, true);
            if (repair.lost().isEmpty()) {
                finished++;
                assertThat(repair.text())
                        .as("seed %d, passage %d, answer %s", seed, i, answer)
                        .isEqualTo(passage.honest());
                assertThat(SHIELD.lost(passage.text(), repair.text(), "")).isEmpty();
                assertThat(repair.warnings()).allSatisfy(warning -> assertThat(
                                repair.text().substring(warning.newStart(), warning.newEnd()))
                        .isEqualTo(passage.text()
                                .substring(warning.start(), warning.start() + warning.newEnd() - warning.newStart())));
            }
        }
        assertThat(finished).as("seed %d: finished of %d", seed, PASSAGES).isGreaterThan(PASSAGES * 9 / 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whileItComesInNothingOfATokenShowsHoweverItIsCut(long seed) {
        for (int i = 0; i < PASSAGES; i++) {
            RandomPassage passage = new RandomPassage(seed * 1_000 + i);
            ShieldedText shielded = SHIELD.shield(passage.text(), "Improve this.", "");
            String answer = passage.spoiled(shielded.text());
            TokenStream whole = new TokenStream(shielded);
            String atOnce = whole.push(answer);
            TokenStream pieces = new TokenStream(shielded);
            StringBuilder shown = new StringBuilder();
            Random random = new Random(seed);
            for (int at = 0; at < answer.length(); ) {
                int end = Math.min(answer.length(), at + 1 + random.nextInt(6));
                shown.append(pieces.push(answer.substring(at, end)));
                at = end;
                assertThat(shown.toString())
                        .as("seed %d, passage %d", seed, i)
                        .doesNotContain("⟦", "⟧", "【", "】", "((");
            }
            assertThat(shown.toString())
                    .as("seed %d, passage %d, answer %s", seed, i, answer)
                    .isEqualTo(atOnce);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aChangeMadeWithTheThingsInSightIsMendedToo(long seed) {
        int made = 0;
        for (int i = 0; i < PASSAGES; i++) {
            RandomPassage passage = new RandomPassage(seed * 1_000 + i);
            String change = passage.spoiledInSight();
            MendedChange mended = SHIELD.mend(passage.text(), change, "Make it livelier.");
            if (mended.lost().isEmpty()) {
                made++;
                // A change without a fault keeps every space of the model.
                assertThat(mended.text().replace("  ", " "))
                        .as("seed %d, passage %d, change %s", seed, i, change)
                        .isEqualTo(passage.honest());
            }
        }
        assertThat(made).as("seed %d: made of %d", seed, PASSAGES).isGreaterThan(PASSAGES * 9 / 10);
    }

    @Test
    void aChangeWithoutFaultsStaysAsItIs() {
        for (int i = 0; i < 300; i++) {
            RandomPassage passage = new RandomPassage(i);
            MendedChange mended = SHIELD.mend(passage.text(), passage.honest(), "Make it livelier.");
            assertThat(mended).isEqualTo(new MendedChange(passage.honest(), List.of(), List.of(), List.of()));
        }
    }

    @Test
    void anAnswerWithoutFaultsStaysAsItIs() {
        for (int i = 0; i < 500; i++) {
            RandomPassage passage = new RandomPassage(i);
            ShieldedText shielded = SHIELD.shield(passage.text(), "Improve this.", "");
            Repair repair = Repair.of(shielded, RandomPassage.rewritten(shielded.text()), true);
            assertThat(repair.text()).as("passage %d", i).isEqualTo(passage.honest());
            assertThat(repair.lost()).isEmpty();
            assertThat(repair.warnings()).as("passage %d", i).isEmpty();
        }
    }
}
