package app.redraft.core.assistant.figures;

import app.redraft.core.assistant.TurnPrices;
import app.redraft.core.assistant.answer.AssistantTurn;
import app.redraft.core.assistant.answer.Totals;
import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up how the turns of conversations were routed. Blocks on disk: worker threads only. Thread-safe. */
public final class ToolRoutingFigures {
    /** How far back the sum over all goes. */
    public static final Duration PERIOD = Duration.ofDays(30);

    private final Supplier<? extends CallHistory> history;
    private final CostCalculator calculator;
    private final Clock clock;

    /**
     * The figures.
     *
     * @param last of the newest conversation
     * @param all of all conversations in {@link #PERIOD}
     */
    public record Report(ToolRouting last, ToolRouting all) {}

    /**
     * @param history the ledger's calls; asked for on the calling thread
     * @param calculator what turns would have cost on the other tier
     * @param clock now
     */
    public ToolRoutingFigures(Supplier<? extends CallHistory> history, CostCalculator calculator, Clock clock) {
        this.history = history;
        this.calculator = calculator;
        this.clock = clock;
    }

    /**
     * Reads them.
     *
     * @throws app.redraft.core.cost.ledger.LedgerException when the disk does not let it
     */
    public Report read() {
        List<LedgerEntry> calls =
                history.get().ofKind(CallKind.ASSISTANT, clock.instant().minus(PERIOD));
        List<ToolRouting> conversations = grouped(calls, ToolRoutingFigures::conversation).stream()
                .map(this::routing)
                .toList();
        return conversations.isEmpty()
                ? new Report(ToolRouting.NONE, ToolRouting.NONE)
                : new Report(conversations.get(conversations.size() - 1), sum(conversations));
    }

    private static String conversation(LedgerEntry call) {
        String first = call.parentId();
        return first == null ? call.interactionId() : first;
    }

    /** Groups in the order of their last members. */
    private static List<List<LedgerEntry>> grouped(List<LedgerEntry> calls, Function<LedgerEntry, String> key) {
        Map<String, List<LedgerEntry>> groups = new LinkedHashMap<>();
        for (LedgerEntry call : calls) {
            String its = key.apply(call);
            List<LedgerEntry> group = Objects.requireNonNullElseGet(groups.remove(its), ArrayList::new);
            group.add(call);
            groups.put(its, group);
        }
        return List.copyOf(groups.values());
    }

    private ToolRouting routing(List<LedgerEntry> conversation) {
        List<AssistantTurn> turns = grouped(conversation, LedgerEntry::interactionId).stream()
                .map(ToolRoutingFigures::turn)
                .toList();
        Totals totals =
                new TurnPrices(calculator, tier -> engine(tier, turns), tier -> isFree(tier, turns)).totals(turns);
        return new ToolRouting(
                1,
                totals.edgeTurns(),
                totals.frontierTurns(),
                totals.savedMs(),
                totals.frontierTurns() == 0 ? null : totals.savedMicros(),
                (int) turns.stream()
                        .filter(turn -> decided(turn.cause()) == RoutingCause.ToolTurn.TOOL_ERROR)
                        .count(),
                escalations(turns));
    }

    /** All attempts of a turn together. */
    private static AssistantTurn turn(List<LedgerEntry> attempts) {
        LedgerEntry last = attempts.get(attempts.size() - 1);
        long ms = attempts.stream()
                .map(LedgerEntry::totalMs)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        TokenUsage usage = attempts.stream().map(LedgerEntry::usage).reduce(TokenUsage.NONE, TokenUsage::plus);
        Cost cost = attempts.stream().map(LedgerEntry::cost).reduce(Cost.FREE, Cost::plus);
        EngineId engine = new EngineId(last.provider(), last.model());
        return new AssistantTurn(
                last.interactionId(), last.tier(), engine, last.routingCause(), usage, last.ttftMs(), ms, cost);
    }

    private static EngineId engine(Tier tier, List<AssistantTurn> turns) {
        return turns.stream()
                .filter(turn -> turn.tier() == tier)
                .map(AssistantTurn::engine)
                .reduce((earlier, later) -> later)
                .orElse(turns.get(0).engine());
    }

    private static boolean isFree(Tier tier, List<AssistantTurn> turns) {
        return turns.stream()
                .filter(turn -> turn.tier() == tier)
                .allMatch(turn -> turn.cost().basis() == Cost.Basis.FREE);
    }

    private static Map<RoutingCause, Integer> escalations(List<AssistantTurn> turns) {
        Map<RoutingCause, Integer> counts = new LinkedHashMap<>();
        turns.stream()
                .filter(turn -> turn.tier() == Tier.FRONTIER)
                .map(AssistantTurn::cause)
                .filter(cause -> decided(cause) != RoutingCause.ToolTurn.FIRST)
                .filter(cause -> cause != RoutingCause.Reason.USER)
                .forEach(cause -> counts.merge(cause, 1, Integer::sum));
        return counts;
    }

    private static RoutingCause decided(RoutingCause cause) {
        return cause instanceof RoutingCause.Fallback fallback ? fallback.decided() : cause;
    }

    private static ToolRouting sum(List<ToolRouting> conversations) {
        Map<RoutingCause, Integer> counts = new LinkedHashMap<>();
        conversations.forEach(
                each -> each.escalations().forEach((cause, turns) -> counts.merge(cause, turns, Integer::sum)));
        Map<RoutingCause, Integer> mostFirst = counts.entrySet().stream()
                .sorted(Map.Entry.<RoutingCause, Integer>comparingByValue().reversed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
        return new ToolRouting(
                conversations.size(),
                total(conversations, ToolRouting::edgeTurns),
                total(conversations, ToolRouting::frontierTurns),
                known(conversations, ToolRouting::savedMs),
                known(conversations, ToolRouting::savedMicros),
                total(conversations, ToolRouting::toolErrors),
                mostFirst);
    }

    private static int total(List<ToolRouting> conversations, ToIntFunction<ToolRouting> figure) {
        return conversations.stream().mapToInt(figure).sum();
    }

    /** Of the conversations of which it is known; null where it is of none. */
    private static @Nullable Long known(List<ToolRouting> conversations, Function<ToolRouting, @Nullable Long> figure) {
        return conversations.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }
}
