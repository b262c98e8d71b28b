package app.redraft.bench;

import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.ToolTurnRouter;
import app.redraft.core.routing.ToolTurnRouter.Call;
import app.redraft.core.routing.ToolTurnRouter.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Simulated conversations with tools: 1 to 8 turns over a growing context. A turn after simple tools
 * needs the strong model when a tool failed, and now and then for a reason nobody can see. The weak model takes a third of the
 * time and costs a third; where prompts are cached, a model reads for a part of the price what it has read before. Cold: what a
 * model has read is forgotten as soon as the other one is asked. What a swap costs then hangs on how much tools put into the
 * prompt for each word that is generated; tool results are short here.
 */
public final class ToolTurnSimulation {
    private static final int CONVERSATIONS = 20_000;
    private static final Set<String> SIMPLE = Set.of("look_up");
    private static final ToolTurnRouter RULE = new ToolTurnRouter(SIMPLE, ToolTurnRouter.FinalAnswer.ACCEPT);
    private static final double WEAK = 1 / 3.0;
    private static final double FAILS = 0.04;
    private static final double UNSEEN_NEED = 0.07;
    private static final double CACHED = 0.1;
    private static final Growth SHORT = new Growth("short tool results", 50, 300, 80, 400);
    private static final Growth LONG = new Growth("long tool results", 200, 800, 50, 300);
    private static final Mix TYPICAL = new Mix("typical", 0.57);
    private static final double PER_OUTPUT_TOKEN = 5;

    /** How often a turn calls simple tools only. */
    private record Mix(String name, double simple) {}

    /** Tokens that a turn's tools put into the prompt, and tokens that it generates. */
    private record Growth(String name, int added, int addedMost, int output, int outputMost) {
        int drawAdded(Random random) {
            return added + random.nextInt(addedMost - added);
        }

        int drawOutput(Random random) {
            return output + random.nextInt(outputMost - output);
        }
    }

    /** What is assumed of a run: the mix, the growth, and the price of cached input as a part of that of other input. */
    private record Assumed(Mix mix, Growth growth, double cached) {}

    private record Step(boolean simpleTools, boolean failed, boolean needsStrong, int added, int output) {}

    /** Which turns a policy gives to the weak model. */
    private interface Policy {
        boolean weak(List<Step> steps, int turn);
    }

    private static final class Sums {
        private double latency;
        private double plain;
        private double cold;
        private double warm;
        private long turns;
        private long wrong;
    }

    private ToolTurnSimulation() {}

    /** Prints what each policy saves. */
    public static void run() {
        for (Mix mix : List.of(new Mix("mostly complex", 0.35), TYPICAL, new Mix("mostly simple", 0.8))) {
            table(new Assumed(mix, SHORT, CACHED));
        }
        table(new Assumed(TYPICAL, LONG, CACHED));
        System.out.printf(
                "%nThe rule on the typical mix by the price of cached input, as part of that of other input%n");
        for (Growth growth : List.of(SHORT, LONG)) {
            for (double cached : new double[] {0.1, 0.25, 0.5}) {
                print(
                        growth.name() + ", " + cached,
                        new Assumed(TYPICAL, growth, cached),
                        (steps, turn) -> rule(steps, turn, Step::failed));
            }
        }
    }

    private static void table(Assumed assumed) {
        System.out.printf(
                "%n%s mix, %s: %.0f %% of turns call simple tools only; saved against all-frontier%n",
                assumed.mix().name(), assumed.growth().name(), assumed.mix().simple() * 100);
        System.out.printf(
                "  %-26s %8s %8s %11s %11s %8s%n", "policy", "latency", "cost", "cold cache", "warm cache", "wrong");
        print("rule without error rule", assumed, (steps, turn) -> rule(steps, turn, step -> false));
        print("rule", assumed, (steps, turn) -> rule(steps, turn, Step::failed));
        print("oracle", assumed, (steps, turn) -> turn > 0 && !steps.get(turn).needsStrong());
        print("all weak", assumed, (steps, turn) -> true);
    }

    private static boolean rule(List<Step> steps, int turn, Function<Step, Boolean> failed) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < turn; i++) {
            Step step = steps.get(i);
            String tool = step.simpleTools() ? "look_up" : "rewrite";
            turns.add(new Turn(
                    List.of(new Call(tool, "{\"call\":" + i + "}", failed.apply(step))), FinishReason.TOOL_CALLS));
        }
        return RULE.next(turns).tier() == Tier.EDGE;
    }

    private static void print(String name, Assumed assumed, Policy policy) {
        Random random = new Random(7);
        Sums routed = new Sums();
        Sums strong = new Sums();
        for (int i = 0; i < CONVERSATIONS; i++) {
            List<Step> steps = conversation(random, assumed);
            add(steps, policy, assumed.cached(), routed);
            add(steps, (all, turn) -> false, assumed.cached(), strong);
        }
        System.out.printf(
                "  %-26s %6.1f %% %6.1f %% %9.1f %% %9.1f %% %6.1f %%%n",
                name,
                saved(routed.latency, strong.latency),
                saved(routed.plain, strong.plain),
                saved(routed.cold, strong.cold),
                saved(routed.warm, strong.warm),
                100.0 * routed.wrong / routed.turns);
    }

    private static double saved(double spent, double without) {
        return 100 * (1 - spent / without);
    }

    private static List<Step> conversation(Random random, Assumed assumed) {
        List<Step> steps = new ArrayList<>();
        int turns = 1 + random.nextInt(8);
        boolean needsStrong = true;
        for (int i = 0; i < turns; i++) {
            boolean simpleTools = random.nextDouble() < assumed.mix().simple();
            boolean failed = random.nextDouble() < FAILS;
            steps.add(new Step(
                    simpleTools,
                    failed,
                    needsStrong,
                    assumed.growth().drawAdded(random),
                    assumed.growth().drawOutput(random)));
            needsStrong = !simpleTools || failed || random.nextDouble() < UNSEEN_NEED;
        }
        return steps;
    }

    private static void add(List<Step> steps, Policy policy, double cached, Sums sums) {
        int context = 1_200;
        int[] read = {0, 0};
        int last = -1;
        for (int turn = 0; turn < steps.size(); turn++) {
            Step step = steps.get(turn);
            boolean weak = policy.weak(steps, turn);
            int model = weak ? 1 : 0;
            double price = weak ? WEAK : 1;
            double output = step.output() * PER_OUTPUT_TOKEN;
            int known = last == model ? read[model] : 0;
            sums.latency += price;
            sums.plain += price * (context + output);
            sums.cold += price * (context - known + known * cached + output);
            sums.warm += price * (context - read[model] + read[model] * cached + output);
            sums.turns++;
            sums.wrong += weak && step.needsStrong() ? 1 : 0;
            read[model] = context;
            last = model;
            context += step.added() + step.output();
        }
    }
}
