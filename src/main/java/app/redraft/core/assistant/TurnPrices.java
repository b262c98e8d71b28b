package app.redraft.core.assistant;

import app.redraft.core.assistant.answer.AssistantTurn;
import app.redraft.core.assistant.answer.Totals;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Money;
import app.redraft.core.routing.WarmCache;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What turns cost, would have cost on frontier, and the next one is expected to cost. Any thread. */
public final class TurnPrices {
    /** While edge has not been asked: a small model takes about a third of the time. */
    private static final double USUALLY_FASTER = 3;

    /** Providers forget a prompt about five minutes after they read it. */
    private static final long KEPT_MS = 300_000;

    private final CostCalculator calculator;
    private final Function<Tier, EngineId> engines;
    private final Predicate<Tier> free;

    TurnPrices(Assistant assistant) {
        this(assistant.calculator(), tier -> assistant.engines().client(tier).engine(), tier -> assistant
                .engines()
                .free(tier));
    }

    /**
     * @param engines who is asked on a tier
     * @param free whether a tier's calls cost nothing where no price is known
     */
    public TurnPrices(CostCalculator calculator, Function<Tier, EngineId> engines, Predicate<Tier> free) {
        this.calculator = calculator;
        this.engines = engines;
        this.free = free;
    }

    /** What turns of one conversation came to. @param turns oldest first */
    public Totals totals(List<AssistantTurn> turns) {
        return Totals.of(turns, turn -> onFrontier(turns, turns.indexOf(turn)));
    }

    /**
     * What the next turn is expected to come to on either tier. Empty where frontier keeps nothing of the conversation in a
     * prompt cache as far as its turns tell, and where a price is unknown.
     *
     * @param turns the turns since the question, oldest first; at least one
     * @param added tokens that came to the prompt since the last one, about
     */
    Optional<WarmCache> warmCache(List<AssistantTurn> turns, long added) {
        TokenUsage last = turns.get(turns.size() - 1).usage();
        long prompt = last.input() + last.output() + added;
        long output = Math.round(turns.stream()
                .mapToLong(turn -> turn.usage().output())
                .average()
                .orElse(0));
        long kept = kept(Tier.FRONTIER, turns);
        Money frontier = price(Tier.FRONTIER, usage(Tier.FRONTIER, turns, prompt, output, kept));
        Money edge = price(Tier.EDGE, usage(Tier.EDGE, turns, prompt, output, kept(Tier.EDGE, turns)));
        if (kept == 0 || frontier == null || edge == null) {
            return Optional.empty();
        }
        double frontierMs = meanMs(Tier.FRONTIER, turns).orElse(0);
        double edgeMs = meanMs(Tier.EDGE, turns).orElse(frontierMs / USUALLY_FASTER);
        return Optional.of(new WarmCache(
                new WarmCache.Expected(frontier.micros(), Math.round(frontierMs)),
                new WarmCache.Expected(edge.micros(), Math.round(edgeMs))));
    }

    /**
     * Tokens of the conversation that a tier keeps. Only what it says of its cache counts: one that writes prompts into it keeps
     * what it says, one that only reads keeps the whole prompt.
     */
    private static long kept(Tier tier, List<AssistantTurn> turns) {
        long since = 0;
        for (int i = turns.size() - 1; i >= 0 && since < KEPT_MS; i--) {
            TokenUsage told = turns.get(i).usage();
            if (turns.get(i).tier() == tier) {
                return told.cacheWrite() > 0 ? told.cached() + told.cacheWrite() : told.cached() > 0 ? told.input() : 0;
            }
            since += turns.get(i).totalMs();
        }
        return 0;
    }

    /** What a tier would count: what it does not have in its cache it writes there, where its provider bills that. */
    private TokenUsage usage(Tier tier, List<AssistantTurn> turns, long prompt, long output, long kept) {
        String provider = engines.apply(tier).provider();
        boolean writes = turns.stream()
                .anyMatch(turn -> turn.engine().provider().equals(provider)
                        && turn.usage().cacheWrite() > 0);
        long cached = Math.min(kept, prompt);
        return new TokenUsage(prompt, output, cached, writes ? prompt - cached : 0, 0);
    }

    private static OptionalDouble meanMs(Tier tier, List<AssistantTurn> turns) {
        return turns.stream()
                .filter(turn -> turn.tier() == tier)
                .mapToLong(AssistantTurn::totalMs)
                .average();
    }

    /** Had frontier answered all turns, it would have read the one before; null where its price is unknown. */
    private @Nullable Money onFrontier(List<AssistantTurn> turns, int index) {
        TokenUsage counted = turns.get(index).usage();
        List<AssistantTurn> before = turns.subList(0, index);
        boolean keeps = before.stream()
                .anyMatch(turn -> turn.tier() == Tier.FRONTIER
                        && turn.usage().cached() + turn.usage().cacheWrite() > 0);
        long read = keeps ? turns.get(index - 1).usage().input() : 0;
        return price(Tier.FRONTIER, usage(Tier.FRONTIER, before, counted.input(), counted.output(), read));
    }

    /** Null where it is unknown. */
    private @Nullable Money price(Tier tier, TokenUsage usage) {
        EngineId engine = engines.apply(tier);
        return calculator
                .cost(new CostCalculator.Usage(engine, engine.model(), () -> free.test(tier), usage, true, null))
                .amount();
    }
}
