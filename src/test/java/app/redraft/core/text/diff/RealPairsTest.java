package app.redraft.core.text.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.redraft.SharedData;
import app.redraft.core.text.Diffs;
import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promises that have figures, over prose of real size; skipped where that prose is not at hand. */
class RealPairsTest {
    @ParameterizedTest
    @CsvSource({
        "same,500,0", "same,2000,0", "same,10000,0", "same,50000,0",
        "base,500,3", "base,2000,12", "base,10000,50", "base,50000,250",
        "heavy,500,10", "heavy,2000,40", "heavy,10000,172", "heavy,50000,862",
        "move,500,10", "move,2000,200", "move,10000,900", "move,50000,4500"
    })
    void keepsAllAndStaysCalm(String set, int size, int mostFlips) throws IOException {
        Path folder = SharedData.find("data/diff/" + set + "/" + size).orElse(null);
        assumeTrue(folder != null);
        String original = Files.readString(folder.resolve("original.txt"));
        String rewritten = Files.readString(folder.resolve("rewritten.txt"));

        StreamingDiff diff = Diffs.run(original, rewritten, 4);

        int longest = Diffs.longestCommonSubsequence(original, rewritten);
        assertThat(diff.stats().keptUnits()).isBetween((int) Math.ceil(longest * 0.995), longest);
        assertThat(diff.stats().flips()).isLessThanOrEqualTo(mostFlips);
        assertThat(diff.stats().finishFlips()).isZero();
        Review review = Review.of(original, diff.frame().ops());
        assertThat(review.decideAll(Decision.ACCEPTED).text()).isEqualTo(rewritten);
        assertThat(Review.of(original, Diffs.ops(review)).hunks()).isEqualTo(review.hunks());
    }
}
