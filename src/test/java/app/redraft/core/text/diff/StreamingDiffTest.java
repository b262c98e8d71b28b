package app.redraft.core.text.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.redraft.core.text.Diffs;
import app.redraft.core.text.Pairs;
import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.Review;
import app.redraft.core.text.units.UnitScanner;
import app.redraft.core.text.units.WordCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The promises of the streaming diff, each over generated pairs. */
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
            assertThat(diff.frame().provisional()).isEmpty();
        }
    }

    @Test
    void onlyTheUnfinishedUnitIsProvisional() {
        StreamingDiff diff = new StreamingDiff("");
        diff.push("It’s a don’");
        assertThat(diff.frame().provisional()).isEqualTo(" don’");
        diff.push("t 👩\u200d");
        assertThat(diff.frame().provisional()).isEqualTo(" 👩\u200d");
        diff.push("👧 e");
        assertThat(diff.frame().provisional()).isEqualTo(" e");
        diff.push("\u0301\ud83d");
        assertThat(diff.frame().provisional()).isEqualTo(" e\u0301\ud83d");
        diff.push("\ude00");
        assertThat(diff.frame().provisional()).isEqualTo("\ud83d\ude00");
        diff.push("\r");
        assertThat(diff.frame().provisional()).isEqualTo("\r");
        diff.push("\n\n");
        assertThat(diff.frame().provisional()).isEqualTo("\r\n\n");
        diff.push("东京");
        assertThat(diff.frame().provisional()).isEqualTo("京");
    }

    @Test
    void theSameDiffForAnyChunking() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            List<DiffOp> whole = Diffs.ops(pair.original, pair.rewritten, Integer.MAX_VALUE);
            for (int chunk : new int[] {1, 4, 64}) {
                assertThat(Diffs.ops(pair.original, pair.rewritten, chunk))
                        .as("seed %d", seed)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void theSameFrameAtTheSamePrefix() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            Random random = new Random(seed);
            StreamingDiff slow = new StreamingDiff(pair.original);
            int prefix = random.nextInt(pair.rewritten.length() + 1);
            for (int k = 0; k < prefix; k++) {
                slow.push(pair.rewritten.substring(k, k + 1));
                if (random.nextInt(5) == 0) {
                    slow.frame();
                }
            }
            StreamingDiff fast = new StreamingDiff(pair.original);
            fast.push(pair.rewritten.substring(0, prefix));
            assertThat(slow.frame()).as("seed %d", seed).isEqualTo(fast.frame());
        }
    }

    @Test
    void theFrontierIsTheLastKeptUnitBeforeTheEnd() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            StreamingDiff diff = new StreamingDiff(pair.original);
            diff.push(pair.rewritten.substring(0, pair.rewritten.length() / 2));
            DiffFrame frame = diff.frame();
            List<String> reached = Diffs.units(pair.original.substring(0, frame.frontier()));
            if (!reached.isEmpty()) {
                assertThat(Diffs.units(pair.rewritten)).as("seed %d", seed).contains(reached.get(reached.size() - 1));
            }
            Review stopped = Review.of(pair.original, frame.ops()).decideAll(Decision.ACCEPTED);
            assertThat(stopped.text()).as("seed %d", seed).endsWith(pair.original.substring(frame.frontier()));
        }
    }

    @Test
    void nothingIsStruckForTextThatHasNothingOfTheOriginal() {
        StreamingDiff diff = new StreamingDiff("The river ran on. It never stopped.");
        diff.push("Quelque chose de nouveau, et puis");

        assertThat(diff.frame().frontier()).isZero();
        assertThat(diff.frame().ops()).extracting(DiffOp::kind).containsExactly(DiffOp.Kind.INSERT);
        diff.finish();
        assertThat(diff.frame().ops()).extracting(DiffOp::kind).containsExactly(DiffOp.Kind.DELETE, DiffOp.Kind.INSERT);
    }

    @Test
    void asMuchIsKeptAsCanBe() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            int longest = Diffs.longestCommonSubsequence(pair.original, pair.rewritten);
            assertThat(Diffs.run(pair.original, pair.rewritten, 4).stats().keptUnits())
                    .as("seed %d", seed)
                    .isBetween((int) Math.ceil(longest * 0.995), longest);
        }
    }

    @Test
    void ordinaryEditsKeepEverythingAndStayCalm() {
        int flips = 0;
        int words = 0;
        for (long seed = 0; seed < 60; seed++) {
            Pairs pair = Pairs.edited(seed, 60, 0.15);
            DiffStats stats = Diffs.run(pair.original, pair.rewritten, 4).stats();
            assertThat(stats.keptUnits())
                    .as("seed %d", seed)
                    .isEqualTo(Diffs.longestCommonSubsequence(pair.original, pair.rewritten));
            assertThat(stats.finishFlips()).as("seed %d", seed).isZero();
            assertThat(stats.worstFrame()).as("seed %d", seed).isLessThanOrEqualTo(16);
            flips += stats.flips();
            words += WordCount.of(pair.rewritten).words();
        }
        assertThat(100.0 * flips / words).isLessThanOrEqualTo(2.7);
    }

    @Test
    void heavyEditsStayCalm() {
        int flips = 0;
        int words = 0;
        for (long seed = 0; seed < 60; seed++) {
            Pairs pair = Pairs.edited(seed, 60, 0.5);
            DiffStats stats = Diffs.run(pair.original, pair.rewritten, 4).stats();
            assertThat(stats.worstFrame()).as("seed %d", seed).isLessThanOrEqualTo(40);
            flips += stats.flips();
            words += WordCount.of(pair.rewritten).words();
        }
        assertThat(100.0 * flips / words).isLessThanOrEqualTo(10);
    }

    @Test
    void aSentencePutBehindALongerOneIsInsertedThereFromTheFirstWord() {
        for (int words = 4; words < 40; words++) {
            String longer = unlike(0, words + 1);
            String shorter = unlike(100, words);
            String rest = unlike(200, 30);
            StreamingDiff diff = Diffs.run(shorter + longer + rest, longer + shorter + rest, 4);
            assertThat(diff.stats().flips()).as("%d words", words).isLessThan(2 + words / 8);
            assertThat(diff.stats().keptUnits()).as("%d words", words).isEqualTo(words + 1 + 30 + 1);
        }
    }

    @Test
    void equalTextIsNeverShownAsChanged() {
        for (long seed = 0; seed < SEEDS; seed++) {
            String text = Pairs.of(seed).original;
            StreamingDiff diff = new StreamingDiff(text);
            for (int k = 0; k < text.length(); k++) {
                diff.push(text.substring(k, k + 1));
                if ((k + seed) % 37 != 0) {
                    continue;
                }
                assertThat(diff.frame().ops())
                        .as("seed %d", seed)
                        .allMatch(op -> op.kind() == DiffOp.Kind.KEEP)
                        .hasSizeLessThanOrEqualTo(1);
            }
            diff.finish();
            assertThat(diff.frame().ops()).as("seed %d", seed).allMatch(op -> op.kind() == DiffOp.Kind.KEEP);
            assertThat(diff.stats().flips()).as("seed %d", seed).isZero();
        }
    }

    @Test
    void flipsAreTheChangesOfStatusBetweenFrames() {
        for (long seed = 1; seed < 400; seed += 2) {
            Pairs pair = Pairs.of(seed);
            StreamingDiff diff = new StreamingDiff(pair.original);
            Drawn drawn = new Drawn(diff.frame());
            int flips = 0;
            int worst = 0;
            for (int from = 0; from < pair.rewritten.length(); from += 4) {
                diff.push(pair.rewritten.substring(from, Math.min(pair.rewritten.length(), from + 4)));
                Drawn next = new Drawn(diff.frame());
                int changed = drawn.flipsTo(next);
                flips += changed;
                worst = Math.max(worst, changed);
                drawn = next;
            }
            diff.finish();
            int last = drawn.flipsTo(new Drawn(diff.frame()));
            assertThat(diff.stats().flips()).as("seed %d", seed).isEqualTo(flips + last);
            assertThat(diff.stats().worstFrame()).as("seed %d", seed).isEqualTo(Math.max(worst, last));
            assertThat(diff.stats().finishFlips()).as("seed %d", seed).isEqualTo(last);
        }
    }

    @Test
    void opBordersStandBetweenGraphemes() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            Set<Integer> before = graphemeBorders(pair.original);
            Set<Integer> after = graphemeBorders(pair.rewritten);
            int old = 0;
            int now = 0;
            for (DiffOp op : Diffs.ops(pair.original, pair.rewritten)) {
                old += op.kind() == DiffOp.Kind.INSERT ? 0 : op.text().length();
                now += op.kind() == DiffOp.Kind.DELETE ? 0 : op.text().length();
                assertThat(before).as("seed %d", seed).contains(old);
                assertThat(after).as("seed %d", seed).contains(now);
            }
        }
    }

    @Test
    void aDroppedParagraphDoesNotTakeItsNeighboursWithIt() {
        for (long seed = 0; seed < 20; seed++) {
            Pairs head = Pairs.edited(seed, 30, 0.05);
            Pairs dropped = Pairs.edited(seed + 100, 150, 0);
            Pairs tail = Pairs.edited(seed + 200, 30, 0.05);
            String original = head.original + "\n\n" + dropped.original + "\n\n" + tail.original;
            String rewritten = head.rewritten + "\n\n" + tail.rewritten;
            int longest = Diffs.longestCommonSubsequence(original, rewritten);
            assertThat(Diffs.run(original, rewritten, 4).stats().keptUnits())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo((int) Math.ceil(longest * 0.995));
        }
    }

    @Test
    void aFinishedDiffTakesNoMoreText() {
        StreamingDiff diff = new StreamingDiff("a");
        diff.finish();
        diff.finish();

        assertThatIllegalStateException().isThrownBy(() -> diff.push("b"));
    }

    /** A sentence of words that stand nowhere else. */
    private static String unlike(int first, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int word = first; word < first + words; word++) {
            sentence.append("w").append(word).append(' ');
        }
        return sentence.toString();
    }

    private static Set<Integer> graphemeBorders(String text) {
        Set<Integer> borders = new TreeSet<>();
        borders.add(0);
        Matcher matcher = Pattern.compile("\\X").matcher(text);
        while (matcher.find()) {
            borders.add(matcher.end());
        }
        return borders;
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

    /** The status of each drawn unit, counted from the ops of a frame alone. */
    private static final class Drawn {
        private final List<Boolean> original = new ArrayList<>();
        private final List<Boolean> streamed = new ArrayList<>();

        Drawn(DiffFrame frame) {
            StringBuilder before = new StringBuilder();
            StringBuilder after = new StringBuilder();
            List<Boolean> keptBefore = new ArrayList<>();
            List<Boolean> keptAfter = new ArrayList<>();
            for (DiffOp op : frame.ops()) {
                boolean kept = op.kind() == DiffOp.Kind.KEEP;
                for (int k = 0; k < op.text().length(); k++) {
                    if (op.kind() != DiffOp.Kind.INSERT) {
                        before.append(op.text().charAt(k));
                        keptBefore.add(kept);
                    }
                    if (op.kind() != DiffOp.Kind.DELETE) {
                        after.append(op.text().charAt(k));
                        keptAfter.add(kept);
                    }
                }
            }
            addUnits(before.toString(), keptBefore, original);
            addUnits(after.toString(), keptAfter, streamed);
        }

        private static void addUnits(String text, List<Boolean> kept, List<Boolean> units) {
            UnitScanner scanner = new UnitScanner();
            scanner.append(text);
            scanner.close();
            for (int unit = 0; unit < scanner.count(); unit++) {
                units.add(kept.get(scanner.end(unit) - 1));
            }
        }

        int flipsTo(Drawn next) {
            return changes(original, next.original) + changes(streamed, next.streamed);
        }

        private static int changes(List<Boolean> old, List<Boolean> now) {
            int changes = 0;
            for (int k = 0; k < old.size(); k++) {
                changes += k < now.size() && old.get(k).equals(now.get(k)) ? 0 : 1;
            }
            return changes;
        }
    }
}
