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
 * Conversations with tools, as ROUTING.md 3 simulates them: 1 to 8 turns over a growing context. A turn after simple tools
 * needs the strong model when a tool failed, and now and then for a reason nobody can see. The weak model takes a third of the
 * time and costs a third; where prompts are cached, a model reads for a tenth what it has read before.
 */
final class ToolTurnSimulation {
    private static final int CONVERSATIONS = 20_000;
    private static final Set<String> SIMPLE = Set.of("look_up");
    private static final ToolTurnRouter RULE = new ToolTurnRouter(SIMPLE, ToolTurnRouter.FinalAnswer.ACCEPT);
    private static final double WEAK = 1 / 3.0;
    private static final double FAILS = 0.04;
    private static final double UNSEEN_NEED = 0.07;
    private static final double CACHED = 0.1;
    private static final double PER_OUTPUT_TOKEN = 5;

    /** How often a turn calls simple tools only. */
    record Mix(String name, double simple) {}

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

    static void run() {
        for (Mix mix :
                List.of(new Mix("mostly complex", 0.35), new Mix("typical", 0.57), new Mix("mostly simple", 0.8))) {
            System.out.printf(
                    "%n%s mix: %.0f %% of turns call simple tools only; saved against all-frontier%n",
                    mix.name(), mix.simple() * 100);
            System.out.printf(
                    "  %-26s %8s %8s %11s %11s %8s%n",
                    "policy", "latency", "cost", "cold cache", "warm cache", "wrong");
            print("rule without error rule", mix, (steps, turn) -> rule(steps, turn, step -> false));
            print("rule", mix, (steps, turn) -> rule(steps, turn, Step::failed));
            print("oracle", mix, (steps, turn) -> turn > 0 && !steps.get(turn).needsStrong());
            print("all weak", mix, (steps, turn) -> true);
        }
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

    private static void print(String name, Mix mix, Policy policy) {
        Random random = new Random(7);
        Sums routed = new Sums();
        Sums strong = new Sums();
        for (int i = 0; i < CONVERSATIONS; i++) {
            List<Step> steps = conversation(random, mix);
            add(steps, policy, routed);
            add(steps, (all, turn) -> false, strong);
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

    private static List<Step> conversation(Random random, Mix mix) {
        List<Step> steps = new ArrayList<>();
        int turns = 1 + random.nextInt(8);
        boolean needsStrong = true;
        for (int i = 0; i < turns; i++) {
            boolean simpleTools = random.nextDouble() < mix.simple();
            boolean failed = random.nextDouble() < FAILS;
            steps.add(new Step(simpleTools, failed, needsStrong, 200 + random.nextInt(600), 50 + random.nextInt(250)));
            needsStrong = !simpleTools || failed || random.nextDouble() < UNSEEN_NEED;
        }
        return steps;
    }

    private static void add(List<Step> steps, Policy policy, Sums sums) {
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
            sums.cold += price * (context - known + known * CACHED + output);
            sums.warm += price * (context - read[model] + read[model] * CACHED + output);
            sums.turns++;
            sums.wrong += weak && step.needsStrong() ? 1 : 0;
            read[model] = context;
            last = model;
            context += step.added() + step.output();
        }
    }
}
