package app.redraft.core.text.diff;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.text.Diffs;
import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.Review;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing hangs, nothing grows out of proportion, nothing throws. The time limits are far above what is needed. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class NastyInputTest {
    @Test
    void bothSidesEmpty() {
        assertThat(Diffs.ops("", "")).isEmpty();
        assertThat(new StreamingDiff("").frame()).isEqualTo(new DiffFrame(Diffs.ops("", ""), 0, "", false));
    }

    @Test
    void anEmptyOriginalIsAllInserted() {
        assertThat(Diffs.ops("", "New words.")).containsExactly(new DiffOp(DiffOp.Kind.INSERT, "New words."));
    }

    @Test
    void anEmptyRewriteIsAllStruck() {
        assertThat(Diffs.ops("Old words.", "")).containsExactly(new DiffOp(DiffOp.Kind.DELETE, "Old words."));
    }

    @Test
    void onlyWhiteSpace() {
        assertRoundTrip("   ", "\n\n");
        assertRoundTrip("\t", "\t\t");
        assertRoundTrip("\n\n\n", "");
    }

    @Test
    void lineEndsOfAnotherStyleAreMatched() {
        StreamingDiff diff = Diffs.run("One.\r\n\r\nTwo.\r\nThree.", "One.\n\nTwo.\nThree.", 1);

        assertThat(diff.stats().keptUnits()).isEqualTo(8);
        assertRoundTrip("One.\r\n\r\nTwo.\r\nThree.", "One.\n\nTwo.\nThree.");
    }

    @Test
    void loneSurrogates() {
        assertRoundTrip("a\ud83d b\ude00 c", "a\ud83d\ude00 b\ud83d");
        assertRoundTrip("\ud83d", "\ude00");
    }

    @Test
    void longClustersAndLongWords() {
        String marks = "a" + "\u0301".repeat(20_000);
        assertRoundTrip(marks, marks + " b");
        String family = "👩" + "\u200d👩".repeat(5_000);
        assertRoundTrip(family, "x " + family);
        String word = "w".repeat(200_000);
        assertThat(Diffs.ops(word, word)).containsExactly(new DiffOp(DiffOp.Kind.KEEP, word));
    }

    @Test
    void manyIdenticalUnits() {
        String dots = ".".repeat(200_000);
        assertThat(Diffs.run(dots, dots, 4).stats().keptUnits()).isEqualTo(200_000);
        StreamingDiff shifted = Diffs.run(dots, "x " + dots, 64);
        assertThat(shifted.stats().keptUnits()).isGreaterThanOrEqualTo(199_000);
        String words = "a ".repeat(100_000);
        assertThat(Diffs.run(words, words.substring(50_000), 64).stats().keptUnits())
                .isGreaterThanOrEqualTo(74_600);
    }

    @Test
    void aParagraphOfTwoMegabytes() {
        String original = text(1, 2_000_000);
        String rewritten =
                text(2, 1_000) + original.substring(0, 1_000_000) + text(3, 5_000) + original.substring(1_200_000);

        StreamingDiff diff = Diffs.run(original, rewritten, 4_000);

        assertThat(diff.stats().keptUnits()).isGreaterThan(diff.stats().originalUnits() * 89 / 100);
    }

    @Test
    void aRewriteTenTimesLonger() {
        String original = text(4, 20_000);
        assertRoundTrip(original, text(5, 100_000) + original + text(6, 100_000));
    }

    @Test
    void textsWithNothingInCommon() {
        assertRoundTrip("alpha beta ".repeat(20_000), "gamma delta ".repeat(20_000));
    }

    @Test
    void tenThousandCharactersInOnePushNeedLittleMemory() {
        String original = text(7, 10_000);
        String rewritten = text(8, 300) + original.substring(400, 9_000) + text(9, 1_000);
        StreamingDiff diff = new StreamingDiff(original);
        long before = allocated();
        diff.push(rewritten);
        diff.finish();

        assertThat(allocated() - before).isLessThan(16L << 20);
    }

    @Test
    void memoryGrowsInStep() {
        long small = allocatedBy(10_000);
        long large = allocatedBy(100_000);

        assertThat(large).isLessThan(20 * small);
    }

    /** By processor time and far from any close call: quadratic work would be tens of times more at the end. */
    @Test
    void aPushCostsTheSameHoweverMuchWasStreamed() {
        String text = text(12, 400_000);
        double best = Double.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            StreamingDiff diff = new StreamingDiff(text);
            long early = push(diff, text, 0, 40_000);
            push(diff, text, 40_000, 360_000);
            best = Math.min(best, (double) push(diff, text, 360_000, 400_000) / early);
        }
        assertThat(best).isLessThan(4);
    }

    private static long push(StreamingDiff diff, String text, int from, int to) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int at = from; at < to; at += 4) {
            diff.push(text.substring(at, at + 4));
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static long allocatedBy(int size) {
        String original = text(10, size);
        String rewritten = text(11, size / 20) + original.substring(size / 10);
        long before = allocated();
        Diffs.run(original, rewritten, 64);
        return allocated() - before;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Words as frequent as in a language, in one paragraph. */
    private static String text(long seed, int length) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(5_000));
            text.append(Integer.toString(rank * 7919, 36)).append(random.nextInt(9) == 0 ? ", " : " ");
        }
        return text.substring(0, length);
    }

    private static void assertRoundTrip(String original, String rewritten) {
        for (int chunk : new int[] {3, 10_000}) {
            Review review = Review.of(original, Diffs.ops(original, rewritten, chunk));
            assertThat(review.decideAll(Decision.ACCEPTED).text()).isEqualTo(rewritten);
            assertThat(review.decideAll(Decision.REJECTED).text()).isEqualTo(original);
        }
    }
}
