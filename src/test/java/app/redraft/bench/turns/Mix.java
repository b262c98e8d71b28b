package app.redraft.bench.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What is assumed of conversations with tools over a growing context. A turn after simple tools needs the strong model when a
 * tool failed, and now and then for a reason nobody can see.
 *
 * @param simple share of turns that call simple tools only
 * @param fails share of turns in which a tool fails
 * @param unseen share of turns that need the strong model for a reason nobody can see
 * @param mostTurns turns of the longest conversation
 * @param added tokens that a turn's tools put into the prompt, on average
 * @param output tokens that a turn generates, on average
 * @param priceGap how many times cheaper the weak model is
 * @param speedGap how many times faster it is
 * @param cached price of cached input as a part of that of other input
 */
public record Mix(
        double simple,
        double fails,
        double unseen,
        int mostTurns,
        double added,
        double output,
        double priceGap,
        double speedGap,
        double cached) {
    /** The mix of the design's figures. */
    public static final Mix TYPICAL = new Mix(0.57, 0.04, 0.07, 8, 175, 240, 3, 3, 0.1);

    /**
     * One turn.
     *
     * @param simpleTools whether it calls simple tools only
     * @param failed whether a tool fails
     * @param needsStrong whether only the strong model can take it
     * @param prompt tokens it reads
     * @param output tokens it generates
     */
    public record Step(boolean simpleTools, boolean failed, boolean needsStrong, int prompt, int output) {}

    private static final int SYSTEM_AND_TOOLS = 1_200;

    /** The turns of some conversations, always the same. */
    public List<List<Step>> conversations(int count) {
        Random random = new Random(7);
        List<List<Step>> conversations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            conversations.add(conversation(random));
        }
        return conversations;
    }

    private List<Step> conversation(Random random) {
        List<Step> steps = new ArrayList<>();
        int turns = 1 + random.nextInt(mostTurns);
        boolean needsStrong = true;
        int prompt = SYSTEM_AND_TOOLS;
        for (int i = 0; i < turns; i++) {
            boolean simpleTools = random.nextDouble() < simple;
            boolean failed = random.nextDouble() < fails;
            int read = aroundHalf(random, added);
            int written = aroundHalf(random, output);
            steps.add(new Step(simpleTools, failed, needsStrong, prompt, written));
            prompt += read + written;
            needsStrong = !simpleTools || failed || random.nextDouble() < unseen;
        }
        return steps;
    }

    /** From about a third of the mean to about five thirds. */
    private static int aroundHalf(Random random, double mean) {
        return (int) (mean * (1 + 4 * random.nextDouble()) / 3);
    }

    Mix simple(double share) {
        return new Mix(share, fails, unseen, mostTurns, added, output, priceGap, speedGap, cached);
    }

    Mix fails(double by) {
        return new Mix(simple, fails * by, unseen, mostTurns, added, output, priceGap, speedGap, cached);
    }

    Mix unseen(double by) {
        return new Mix(simple, fails, unseen * by, mostTurns, added, output, priceGap, speedGap, cached);
    }

    Mix turns(double by) {
        return new Mix(simple, fails, unseen, (int) (mostTurns * by), added, output, priceGap, speedGap, cached);
    }

    Mix added(double by) {
        return new Mix(simple, fails, unseen, mostTurns, added * by, output, priceGap, speedGap, cached);
    }

    Mix output(double by) {
        return new Mix(simple, fails, unseen, mostTurns, added, output * by, priceGap, speedGap, cached);
    }

    Mix priceGap(double by) {
        return new Mix(simple, fails, unseen, mostTurns, added, output, priceGap * by, speedGap, cached);
    }

    Mix speedGap(double by) {
        return new Mix(simple, fails, unseen, mostTurns, added, output, priceGap, speedGap * by, cached);
    }

    Mix cached(double by) {
        return new Mix(simple, fails, unseen, mostTurns, added, output, priceGap, speedGap, cached * by);
    }
}
