package app.redraft.bench;

import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.ToolTurnRouter;
import app.redraft.core.routing.ToolTurnRouter.Call;
import app.redraft.core.routing.ToolTurnRouter.Turn;
import app.redraft.core.routing.WarmCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Simulated conversations with tools over a growing context. A turn after simple tools needs the strong model when a tool failed,
 * and now and then for a reason nobody can see. Where prompts are cached, a model reads for a part of the price what it has read
 * before. Cold: what a model has read is forgotten as soon as the other one is asked, which the router does not know.
 */
public final class ToolTurnSimulation {
    private static final int CONVERSATIONS = 20_000;
    private static final Set<String> SIMPLE = Set.of("look_up");
    private static final ToolTurnRouter RULES = new ToolTurnRouter(SIMPLE, ToolTurnRouter.FinalAnswer.ACCEPT);
    private static final int SYSTEM_AND_TOOLS = 1_200;
    private static final int STRONG_MS = 1_200;
    /** Millionths of a dollar a token. */
    private static final double STRONG_INPUT = 3;

    private static final double OUTPUT_TO_INPUT = 5;
    private static final double[] HALF_DOWN_AND_UP = {0.5, 1.5};
    private static final Assumed TYPICAL = new Assumed(0.57, 0.04, 0.07, 8, 175, 240, 3, 3, 0.1);

    /**
     * What is assumed.
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
    private record Assumed(
            double simple,
            double fails,
            double unseen,
            int mostTurns,
            double added,
            double output,
            double priceGap,
            double speedGap,
            double cached) {
        Assumed simple(double share) {
            return new Assumed(share, fails, unseen, mostTurns, added, output, priceGap, speedGap, cached);
        }

        Assumed fails(double by) {
            return new Assumed(simple, fails * by, unseen, mostTurns, added, output, priceGap, speedGap, cached);
        }

        Assumed unseen(double by) {
            return new Assumed(simple, fails, unseen * by, mostTurns, added, output, priceGap, speedGap, cached);
        }

        Assumed turns(double by) {
            return new Assumed(
                    simple, fails, unseen, (int) (mostTurns * by), added, output, priceGap, speedGap, cached);
        }

        Assumed added(double by) {
            return new Assumed(simple, fails, unseen, mostTurns, added * by, output, priceGap, speedGap, cached);
        }

        Assumed output(double by) {
            return new Assumed(simple, fails, unseen, mostTurns, added, output * by, priceGap, speedGap, cached);
        }

        Assumed priceGap(double by) {
            return new Assumed(simple, fails, unseen, mostTurns, added, output, priceGap * by, speedGap, cached);
        }

        Assumed speedGap(double by) {
            return new Assumed(simple, fails, unseen, mostTurns, added, output, priceGap, speedGap * by, cached);
        }

        Assumed cached(double by) {
            return new Assumed(simple, fails, unseen, mostTurns, added, output, priceGap, speedGap, cached * by);
        }
    }

    private enum Caches {
        OFF,
        COLD,
        WARM
    }

    private record Step(boolean simpleTools, boolean failed, boolean needsStrong, int added, int output) {}

    /** Which turns a policy gives to the weak model. */
    private interface Policy {
        boolean weak(Conversation conversation, int turn);
    }

    /** A conversation as it goes under one policy. */
    private static final class Conversation {
        private final Assumed assumed;
        private final Caches caches;
        private final List<Step> steps;
        private int context = SYSTEM_AND_TOOLS;
        private int readByStrong;
        private int readByWeak;
        private boolean lastWasWeak;

        Conversation(Assumed assumed, Caches caches, List<Step> steps) {
            this.assumed = assumed;
            this.caches = caches;
            this.steps = steps;
        }

        void play(Policy policy, Sums sums) {
            for (int turn = 0; turn < steps.size(); turn++) {
                Step step = steps.get(turn);
                boolean weak = policy.weak(this, turn);
                int read = weak ? readByWeak : readByStrong;
                boolean forgotten = caches == Caches.COLD && weak != lastWasWeak;
                sums.ms += STRONG_MS / (weak ? assumed.speedGap() : 1);
                sums.micros += micros(weak, forgotten ? 0 : read, step.output());
                sums.turns++;
                sums.wrong += weak && step.needsStrong() ? 1 : 0;
                readByWeak = weak ? context : readByWeak;
                readByStrong = weak ? readByStrong : context;
                lastWasWeak = weak;
                context += step.added() + step.output();
            }
        }

        double micros(boolean weak, int read, double output) {
            double cached = caches == Caches.OFF ? 1 : assumed.cached();
            double price = STRONG_INPUT / (weak ? assumed.priceGap() : 1);
            return price * (context - read + read * cached + output * OUTPUT_TO_INPUT);
        }

        /** As the router sees it: from what each model said it has read, and from turns so far. */
        Optional<WarmCache> warmCache(int turn) {
            double output = steps.subList(0, turn).stream()
                    .mapToInt(Step::output)
                    .average()
                    .orElse(0);
            return caches == Caches.OFF
                    ? Optional.empty()
                    : Optional.of(new WarmCache(
                            new WarmCache.Expected(Math.round(micros(false, readByStrong, output)), STRONG_MS),
                            new WarmCache.Expected(
                                    Math.round(micros(true, readByWeak, output)),
                                    Math.round(STRONG_MS / assumed.speedGap()))));
        }
    }

    private static final class Sums {
        private double ms;
        private double micros;
        private long turns;
        private long wrong;
    }

    private ToolTurnSimulation() {}

    /** Prints what each policy saves. */
    public static void run() {
        policies("typical mix", TYPICAL);
        policies("mostly complex", TYPICAL.simple(0.35));
        policies("mostly simple", TYPICAL.simple(0.8));
        policies("typical mix, paragraphs read at length", TYPICAL.added(10));
        System.out.printf("%nRedraft on the typical mix, each assumption half down and half up%n");
        head("assumption");
        for (double by : HALF_DOWN_AND_UP) {
            ours("simple turns", by, TYPICAL.simple(TYPICAL.simple() * by));
            ours("tools that fail", by, TYPICAL.fails(by));
            ours("unseen need", by, TYPICAL.unseen(by));
            ours("turns", by, TYPICAL.turns(by));
            ours("tool results", by, TYPICAL.added(by));
            ours("output", by, TYPICAL.output(by));
            ours("price gap", by, TYPICAL.priceGap(by));
            ours("speed gap", by, TYPICAL.speedGap(by));
            ours("price of cached input", by, TYPICAL.cached(by));
        }
    }

    private static void ours(String what, double by, Assumed assumed) {
        line(what + " x " + by, assumed, ToolTurnSimulation::redraft);
    }

    private static void policies(String name, Assumed assumed) {
        System.out.printf(
                "%n%s: %.0f %% of turns call simple tools only; saved against all-frontier%n",
                name, assumed.simple() * 100);
        head("policy");
        line("all frontier", assumed, (conversation, turn) -> false);
        line("all edge", assumed, (conversation, turn) -> true);
        line(
                "oracle",
                assumed,
                (conversation, turn) ->
                        turn > 0 && !conversation.steps.get(turn).needsStrong());
        line("rules without errors", assumed, (conversation, turn) -> rules(conversation, turn, false, false));
        line("rules without caches", assumed, (conversation, turn) -> rules(conversation, turn, true, false));
        line("Redraft", assumed, ToolTurnSimulation::redraft);
    }

    private static boolean redraft(Conversation conversation, int turn) {
        return rules(conversation, turn, true, true);
    }

    private static boolean rules(Conversation conversation, int turn, boolean seesErrors, boolean seesCaches) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < turn; i++) {
            Step step = conversation.steps.get(i);
            String tool = step.simpleTools() ? "look_up" : "rewrite";
            turns.add(new Turn(
                    List.of(new Call(tool, "{\"call\":" + i + "}", seesErrors && step.failed())),
                    FinishReason.TOOL_CALLS));
        }
        return RULES.next(turns, () -> seesCaches ? conversation.warmCache(turn) : Optional.empty())
                        .tier()
                == Tier.EDGE;
    }

    private static void head(String first) {
        System.out.printf("  %-28s %-17s %-17s %-17s%n", "", "no caches", "cold caches", "warm caches");
        System.out.printf(
                "  %-28s %8s %8s %8s %8s %8s %8s %8s%n",
                first, "latency", "cost", "latency", "cost", "latency", "cost", "wrong");
    }

    private static void line(String name, Assumed assumed, Policy policy) {
        StringBuilder line = new StringBuilder(String.format("  %-28s", name));
        long wrong = 0;
        long turns = 0;
        for (Caches caches : Caches.values()) {
            Random random = new Random(7);
            Sums routed = new Sums();
            Sums strong = new Sums();
            for (int i = 0; i < CONVERSATIONS; i++) {
                List<Step> steps = conversation(random, assumed);
                new Conversation(assumed, caches, steps).play(policy, routed);
                new Conversation(assumed, caches, steps).play((all, turn) -> false, strong);
            }
            line.append(String.format(" %6.1f %%", saved(routed.ms, strong.ms)))
                    .append(String.format(" %6.1f %%", saved(routed.micros, strong.micros)));
            wrong = Math.max(wrong, routed.wrong);
            turns = routed.turns;
        }
        System.out.println(line.append(String.format(" %6.1f %%", 100.0 * wrong / turns)));
    }

    private static double saved(double spent, double without) {
        return 100 * (1 - spent / without);
    }

    private static List<Step> conversation(Random random, Assumed assumed) {
        List<Step> steps = new ArrayList<>();
        int turns = 1 + random.nextInt(assumed.mostTurns());
        boolean needsStrong = true;
        for (int i = 0; i < turns; i++) {
            boolean simpleTools = random.nextDouble() < assumed.simple();
            boolean failed = random.nextDouble() < assumed.fails();
            steps.add(new Step(
                    simpleTools,
                    failed,
                    needsStrong,
                    aroundHalf(random, assumed.added()),
                    aroundHalf(random, assumed.output())));
            needsStrong = !simpleTools || failed || random.nextDouble() < assumed.unseen();
        }
        return steps;
    }

    /** From about a third of the mean to about five thirds. */
    private static int aroundHalf(Random random, double mean) {
        return (int) (mean * (1 + 4 * random.nextDouble()) / 3);
    }
}
