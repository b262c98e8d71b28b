package app.redraft.core.routing;

import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the tier of each turn of a conversation with tools. The conversation lives wholly in the messages, so
 * the model is a parameter of each turn: the first turn reasons on frontier; a later one goes to edge only when the last turn
 * called tools and nothing but simple ones, none failed, none was called the same way before, it stopped for a reason we
 * know, and frontier does not hold so much of the conversation in its cache that the change would cost more than it saves.
 * Immutable; any thread.
 */
public final class ToolTurnRouter {
    private final Set<String> simple;
    private final FinalAnswer finalAnswer;

    /** What becomes of an answer without tool calls that edge gave: that it was the last turn is not known beforehand. */
    public enum FinalAnswer {
        /** It is the answer. */
        ACCEPT,
        /** Frontier answers again when a tool that is not simple was called anywhere in the conversation; the default. */
        REDO_AFTER_COMPLEX_TOOLS,
        /** Frontier always answers again. */
        REDO
    }

    /**
     * One call of a tool.
     *
     * @param tool the tool's name
     * @param argumentsJson its arguments as the model wrote them
     * @param failed whether it ended in an error
     */
    public record Call(String tool, String argumentsJson, boolean failed) {
        boolean sameAs(Call other) {
            return tool.equals(other.tool) && argumentsJson.equals(other.argumentsJson);
        }
    }

    /**
     * One turn of the model.
     *
     * @param calls the tools it called, with their outcome; empty for an answer
     * @param finish why it stopped, or null for a reason we do not know
     */
    public record Turn(List<Call> calls, @Nullable FinishReason finish) {
        public Turn {
            calls = List.copyOf(calls);
        }
    }

    /**
     * A router.
     *
     * @param simple names of the tools whose results a small model can use, for example a word count
     * @param finalAnswer what becomes of an answer that edge gave
     */
    public ToolTurnRouter(Set<String> simple, FinalAnswer finalAnswer) {
        this.simple = Set.copyOf(simple);
        this.finalAnswer = finalAnswer;
    }

    /** The tier of the next turn where nobody keeps a prompt. @param turns the turns since the question, oldest first */
    public RoutingDecision next(List<Turn> turns) {
        return next(turns, Optional::empty);
    }

    /**
     * The tier of the next turn; the cause names the rule that decided.
     *
     * @param turns the turns since the question, oldest first
     * @param cache what the turn comes to where frontier has the beginning in its prompt cache, else empty; asked only where
     *     edge would do
     */
    public RoutingDecision next(List<Turn> turns, Supplier<Optional<WarmCache>> cache) {
        if (turns.isEmpty()) {
            return decision(Tier.FRONTIER, RoutingCause.ToolTurn.FIRST);
        }
        Turn last = turns.get(turns.size() - 1);
        if (last.finish() != FinishReason.TOOL_CALLS) {
            return decision(
                    Tier.FRONTIER,
                    last.finish() == null ? RoutingCause.ToolTurn.UNKNOWN_STOP : RoutingCause.ToolTurn.NO_CALL);
        }
        if (last.calls().isEmpty()) {
            return decision(Tier.FRONTIER, RoutingCause.ToolTurn.NO_CALL);
        }
        if (last.calls().stream().anyMatch(Call::failed)) {
            return decision(Tier.FRONTIER, RoutingCause.ToolTurn.TOOL_ERROR);
        }
        if (!simple.containsAll(names(last))) {
            return decision(Tier.FRONTIER, RoutingCause.ToolTurn.COMPLEX_TOOL);
        }
        if (repeats(turns, last)) {
            return decision(Tier.FRONTIER, RoutingCause.ToolTurn.REPEATED_CALL);
        }
        return cache.get().filter(WarmCache::holds).isPresent()
                ? decision(Tier.FRONTIER, RoutingCause.ToolTurn.WARM_CACHE)
                : decision(Tier.EDGE, RoutingCause.ToolTurn.SIMPLE);
    }

    /**
     * Whether frontier answers again after an answer that edge gave.
     *
     * @param turns every turn since the question, the answer last
     */
    public boolean redo(List<Turn> turns) {
        return switch (finalAnswer) {
            case ACCEPT -> false;
            case REDO -> true;
            case REDO_AFTER_COMPLEX_TOOLS -> turns.stream().anyMatch(turn -> !simple.containsAll(names(turn)));
        };
    }

    private static Set<String> names(Turn turn) {
        Set<String> names = new HashSet<>();
        turn.calls().forEach(call -> names.add(call.tool()));
        return names;
    }

    /** Whether a call of the last turn was made before, in an earlier turn or twice in this one. */
    private static boolean repeats(List<Turn> turns, Turn last) {
        for (Call call : last.calls()) {
            long made = turns.stream()
                    .flatMap(turn -> turn.calls().stream())
                    .filter(call::sameAs)
                    .count();
            if (made > 1) {
                return true;
            }
        }
        return false;
    }

    private static RoutingDecision decision(Tier tier, RoutingCause.ToolTurn rule) {
        return RoutingDecision.of(tier, rule);
    }
}
