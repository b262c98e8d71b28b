package app.redraft.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamingDiffTest {
    private static final int SEEDS = 2_000;

    @Test
    void everyFrameAppliedGivesTheStreamedText() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            Random random = new Random(seed);
            StreamingDiff diff = new StreamingDiff(pair.original);
            for (int at = 0; at < pair.rewritten.length(); ) {
                int to = Math.min(pair.rewritten.length(), at + 1 + random.nextInt(7));
                diff.push(pair.rewritten.substring(at, to));
                at = to;
                assertApplies(seed, pair, diff.frame(), pair.rewritten.substring(0, to));
            }
            diff.finish();
            assertApplies(seed, pair, diff.frame(), pair.rewritten);
            assertThat(diff.frame().frontier()).isEqualTo(pair.original.length());
        }
    }

    @Test
    void theSameDiffForAnyChunking() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            List<DiffOp> whole = ops(pair, Integer.MAX_VALUE);
            assertThat(ops(pair, 1)).as("seed %d", seed).isEqualTo(whole);
            assertThat(ops(pair, 4)).as("seed %d", seed).isEqualTo(whole);
        }
    }

    @Test
    void acceptingAllGivesTheRewriteAndRejectingAllTheOriginal() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            Review review = Review.of(pair.original, ops(pair, 4));
            assertThat(review.text()).as("seed %d", seed).isEqualTo(pair.original);
            assertThat(review.decideAll(Decision.ACCEPTED).text())
                    .as("seed %d", seed)
                    .isEqualTo(pair.rewritten);
            assertThat(review.decideAll(Decision.REJECTED).text())
                    .as("seed %d", seed)
                    .isEqualTo(pair.original);
        }
    }

    private static List<DiffOp> ops(Pairs pair, int chunk) {
        StreamingDiff diff = new StreamingDiff(pair.original);
        for (int at = 0; at < pair.rewritten.length(); ) {
            int to = (int) Math.min(pair.rewritten.length(), (long) at + chunk);
            diff.push(pair.rewritten.substring(at, to));
            at = to;
        }
        diff.finish();
        return diff.frame().ops();
    }

    private static void assertApplies(long seed, Pairs pair, DiffFrame frame, String streamed) {
        StringBuilder old = new StringBuilder();
        StringBuilder now = new StringBuilder();
        for (DiffOp op : frame.ops()) {
            if (op.kind() != DiffOp.Kind.INSERT) {
                old.append(op.text());
            }
            if (op.kind() != DiffOp.Kind.DELETE) {
                now.append(op.text());
            }
        }
        assertThat(old.toString()).as("seed %d", seed).isEqualTo(pair.original.substring(0, frame.frontier()));
        assertThat(now + frame.provisional()).as("seed %d", seed).isEqualTo(streamed);
    }
}
