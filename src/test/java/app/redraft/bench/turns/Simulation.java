package app.redraft.bench.turns;

import app.redraft.bench.turns.Mix.Step;
import app.redraft.core.assistant.TurnRouting;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.ToolTurnRouter.Call;
import app.redraft.core.routing.ToolTurnRouter.Turn;
import app.redraft.core.routing.WarmCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Conversations as they would go: turns take the time and the money that the mix says. */
public final class Simulation {
    /** Conversations of a row. */
    public static final int CONVERSATIONS = 20_000;

    private static final Set<String> SIMPLE = Set.of("look_up");
    private static final int STRONG_MS = 1_200;
    /** Millionths of a dollar a token. */
    private static final double STRONG_INPUT = 3;

    private static final double OUTPUT_TO_INPUT = 5;
    private static final double[] HALF_DOWN_AND_UP = {0.5, 1.5};

    private Simulation() {}

    /** What conversations come to. */
    public static Tally play(List<List<Step>> conversations, Policy policy, Mix mix, Caches caches) {
        Tally tally = new Tally();
        for (List<Step> steps : conversations) {
            TurnRouting routing = policy.of(steps, SIMPLE, mix, caches);
            List<Turn> turns = new ArrayList<>();
            Caches.Read read = caches.new Read();
            for (Step step : steps) {
                boolean weak = routing.next(turns, () -> warmCache(steps, turns.size(), mix, caches, read))
                                .tier()
                        == Tier.EDGE;
                take(step, weak, mix, read, tally);
                String tool = step.simpleTools() ? "look_up" : "rewrite";
                turns.add(new Turn(
                        List.of(new Call(tool, "{\"call\":" + turns.size() + "}", step.failed())),
                        FinishReason.TOOL_CALLS));
            }
        }
        return tally;
    }

    /** The turns for the weak model, as bits, that make a conversation cheapest where none may be wrong. */
    static int cheapest(List<Step> steps, Mix mix, Caches caches) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int turns = 0; turns < 1 << steps.size(); turns += 2) {
            int chosen = turns;
            IntPredicate weak = turn -> (chosen >> turn & 1) != 0;
            Tally tally = new Tally();
            Caches.Read read = caches.new Read();
            for (int turn = 0; turn < steps.size(); turn++) {
                take(steps.get(turn), weak.test(turn), mix, read, tally);
            }
            if (tally.wrong() == 0 && tally.micros() < least) {
                least = tally.micros();
                best = turns;
            }
        }
        return best;
    }

    private static void take(Step step, boolean weak, Mix mix, Caches.Read read, Tally tally) {
        int cached = read.read(weak, step.prompt());
        tally.turn(
                STRONG_MS / (weak ? mix.speedGap() : 1),
                micros(step.prompt(), cached, step.output(), weak, mix),
                weak && step.needsStrong());
    }

    private static double micros(int prompt, int cached, double output, boolean weak, Mix mix) {
        double price = STRONG_INPUT / (weak ? mix.priceGap() : 1);
        return price * (prompt - cached + cached * mix.cached() + output * OUTPUT_TO_INPUT);
    }

    /** As the router sees it: from what each model said it has read, and from turns so far. */
    private static Optional<WarmCache> warmCache(List<Step> steps, int turn, Mix mix, Caches caches, Caches.Read read) {
        if (caches == Caches.OFF) {
            return Optional.empty();
        }
        int prompt = steps.get(turn).prompt();
        double output =
                steps.subList(0, turn).stream().mapToInt(Step::output).average().orElse(0);
        return Optional.of(new WarmCache(
                new WarmCache.Expected(Math.round(micros(prompt, read.told(false), output, false, mix)), STRONG_MS),
                new WarmCache.Expected(
                        Math.round(micros(prompt, read.told(true), output, true, mix)),
                        Math.round(STRONG_MS / mix.speedGap()))));
    }

    /** Prints other mixes, and what becomes of the figures where an assumption is wrong. */
    public static void printVariations() {
        policies("mostly complex", Mix.TYPICAL.simple(0.35));
        policies("mostly simple", Mix.TYPICAL.simple(0.8));
        policies("typical mix, paragraphs read at length", Mix.TYPICAL.added(10));
        System.out.printf("%nRedraft on the typical mix, simulated, each assumption half down and half up%n");
        head("assumption");
        for (double by : HALF_DOWN_AND_UP) {
            redraft("simple turns", by, Mix.TYPICAL.simple(Mix.TYPICAL.simple() * by));
            redraft("tools that fail", by, Mix.TYPICAL.fails(by));
            redraft("unseen need", by, Mix.TYPICAL.unseen(by));
            redraft("turns", by, Mix.TYPICAL.turns(by));
            redraft("tool results", by, Mix.TYPICAL.added(by));
            redraft("output", by, Mix.TYPICAL.output(by));
            redraft("price gap", by, Mix.TYPICAL.priceGap(by));
            redraft("speed gap", by, Mix.TYPICAL.speedGap(by));
            redraft("price of cached input", by, Mix.TYPICAL.cached(by));
        }
    }

    private static void redraft(String what, double by, Mix mix) {
        line(what + " x " + by, Policy.REDRAFT, mix);
    }

    private static void policies(String name, Mix mix) {
        System.out.printf(
                "%n%s, simulated: %.0f %% of turns call simple tools only; saved against all-frontier%n",
                name, mix.simple() * 100);
        head("policy");
        for (Policy policy : Policy.values()) {
            line(policy.title(), policy, mix);
        }
    }

    private static void head(String first) {
        System.out.printf("  %-30s %-17s %-17s %-17s%n", "", "no caches", "cold caches", "warm caches");
        System.out.printf(
                "  %-30s %8s %8s %8s %8s %8s %8s %8s%n",
                first, "latency", "cost", "latency", "cost", "latency", "cost", "wrong");
    }

    private static void line(String name, Policy policy, Mix mix) {
        List<List<Step>> conversations = mix.conversations(CONVERSATIONS);
        StringBuilder line = new StringBuilder(String.format("  %-30s", name));
        double wrong = 0;
        for (Caches caches : Caches.values()) {
            Tally routed = play(conversations, policy, mix, caches);
            Tally strong = play(conversations, Policy.ALL_FRONTIER, mix, caches);
            line.append(String.format(" %6.1f %% %6.1f %%", routed.latencySaved(strong), routed.costSaved(strong)));
            wrong = Math.max(wrong, routed.wrong());
        }
        System.out.println(line.append(String.format(" %6.1f %%", wrong)));
    }
}
