package app.redraft.launch;

import app.redraft.core.rewrite.shield.Repair;
import app.redraft.core.rewrite.shield.Shield;
import app.redraft.core.rewrite.shield.ShieldedText;
import app.redraft.infra.markdown.CommonMarkAnchors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How long the shield takes for a text in one piece, and for an answer to it that a model spoiled. */
final class ShieldTimes {
    private static final int ROUNDS = 40;
    private static final double MS = 1_000_000;

    private ShieldTimes() {}

    /** Prints medians over some rounds, after as many to warm up. */
    static void print(int characters) {
        Shield shield = new Shield(new CommonMarkAnchors(), List::of);
        String text = ShieldBench.text(characters, new Random(characters));
        ShieldedText shielded = shield.shield(text, "", "");
        String answer = new SpoilingModel(List.of()).answer(shielded.text(), 1);
        String mended = Repair.of(shielded, answer, true).text();
        System.out.printf(
                Locale.ROOT,
                "%6d characters, %4d things to keep: put tokens in %6.1f ms, mend the answer %6.1f ms, look again %6.1f ms (medians)%n",
                text.length(),
                shielded.count(),
                median(() -> shield.shield(text, "", "")),
                median(() -> Repair.of(shielded, answer, true)),
                median(() -> shield.lost(text, mended, "")));
    }

    private static double median(Runnable work) {
        double[] times = new double[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            times[Math.max(0, i)] = (System.nanoTime() - start) / MS;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    public static void main(String[] args) {
        print(2_000);
        print(50_000);
    }
}
