package app.redraft.bench.turns;

import app.redraft.bench.turns.Mix.Step;
import app.redraft.core.assistant.TurnRouting;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.ToolTurnRouter;
import app.redraft.core.routing.WarmCache;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Who answers a turn. */
public enum Policy {
    ALL_FRONTIER("all frontier") {
        @Override
        TurnRouting of(List<Step> steps, Set<String> simple, Mix mix, Caches caches) {
            return known(turn -> false);
        }
    },
    ALL_EDGE("all edge") {
        @Override
        TurnRouting of(List<Step> steps, Set<String> simple, Mix mix, Caches caches) {
            return known(turn -> true);
        }
    },
    /** Knows which turn needs the strong model. */
    ORACLE("oracle") {
        @Override
        TurnRouting of(List<Step> steps, Set<String> simple, Mix mix, Caches caches) {
            return known(turn -> turn > 0 && !steps.get(turn).needsStrong());
        }
    },
    /** Knows that and what is still to come, and looks at nothing but the bill: no policy without wrong turns pays less. */
    CHEAPEST("cheapest without a wrong turn") {
        @Override
        TurnRouting of(List<Step> steps, Set<String> simple, Mix mix, Caches caches) {
            int best = Simulation.cheapest(steps, mix, caches);
            return known(turn -> (best >> turn & 1) != 0);
        }
    },
    WITHOUT_ERRORS("rules without errors") {
        @Override
        TurnRouting of(List<Step> steps, Set<String> simple, Mix mix, Caches caches) {
            return rules(simple, false, true);
        }
    },
    WITHOUT_CACHES("rules without caches") {
        @Override
        TurnRouting of(List<Step> steps, Set<String> simple, Mix mix, Caches caches) {
            return rules(simple, true, false);
        }
    },
    REDRAFT("Redraft") {
        @Override
        TurnRouting of(List<Step> steps, Set<String> simple, Mix mix, Caches caches) {
            return rules(simple, true, true);
        }
    };

    private final String title;

    Policy(String title) {
        this.title = title;
    }

    /** What the table calls it. */
    public String title() {
        return title;
    }

    /**
     * The policy for one conversation.
     *
     * @param simple names of the simple tools
     */
    abstract TurnRouting of(List<Step> steps, Set<String> simple, Mix mix, Caches caches);

    /** The policy for one conversation of the typical mix. */
    public TurnRouting of(List<Step> steps, Set<String> simple, Caches caches) {
        return of(steps, simple, Mix.TYPICAL, caches);
    }

    private static TurnRouting known(IntPredicate weak) {
        return new Chosen((turns, cache) -> weak.test(turns.size())
                ? RoutingDecision.of(Tier.EDGE, RoutingCause.ToolTurn.SIMPLE)
                : RoutingDecision.of(Tier.FRONTIER, RoutingCause.ToolTurn.FIRST));
    }

    private static TurnRouting rules(Set<String> simple, boolean seesErrors, boolean seesCaches) {
        ToolTurnRouter router = new ToolTurnRouter(simple, ToolTurnRouter.FinalAnswer.ACCEPT);
        return new Chosen((turns, cache) -> router.next(
                seesErrors ? turns : turns.stream().map(Policy::unfailing).toList(),
                seesCaches ? cache : Optional::empty));
    }

    private static ToolTurnRouter.Turn unfailing(ToolTurnRouter.Turn turn) {
        return new ToolTurnRouter.Turn(
                turn.calls().stream()
                        .map(call -> new ToolTurnRouter.Call(call.tool(), call.argumentsJson(), false))
                        .toList(),
                turn.finish());
    }

    private interface Choice {
        RoutingDecision next(List<ToolTurnRouter.Turn> turns, Supplier<Optional<WarmCache>> cache);
    }

    /** Answers are taken as they are. */
    private record Chosen(Choice choice) implements TurnRouting {
        @Override
        public RoutingDecision next(List<ToolTurnRouter.Turn> turns, Supplier<Optional<WarmCache>> cache) {
            return choice.next(turns, cache);
        }

        @Override
        public boolean redo(List<ToolTurnRouter.Turn> turns) {
            return false;
        }
    }
}
