package app.redraft.core.cost.price;

import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs, in US dollars per million tokens.
 *
 * @param provider who sells it, for example {@code openai}; empty for the writer's own price
 * @param model the model's id
 * @param base the price of a call of ordinary size
 * @param above dearer prices of large calls, by size ascending; a price of cached tokens that one leaves out rises as its input does
 * @param approximate whether the sources of the price differ
 * @param contextTokens most tokens of input and output together, or null when not known
 * @param schedule prices that hold for a time
 * @param retirement its end, or null where none is known
 */
public record ModelPrice(
        String provider,
        String model,
        Rates base,
        List<Step> above,
        boolean approximate,
        @Nullable Long contextTokens,
        PriceSchedule schedule,
        @Nullable Retirement retirement) {

    /** What is kept in a cache for an hour costs twice the input (Anthropic, the only provider that has such a price). */
    private static final BigDecimal HOUR_WRITE = BigDecimal.valueOf(2);

    public ModelPrice {
        above = above.stream()
                .map(step -> new Step(step.tokens(), step.rates().filledFrom(base)))
                .sorted(Comparator.comparingLong(Step::tokens))
                .toList();
    }

    /** A price that never changes, of a model that stays. */
    public ModelPrice(
            String provider,
            String model,
            Rates base,
            List<Step> above,
            boolean approximate,
            @Nullable Long contextTokens) {
        this(provider, model, base, above, approximate, contextTokens, PriceSchedule.NONE, null);
    }

    /** The price that holds at a time. */
    public ModelPrice at(Instant moment) {
        return schedule.at(moment)
                .map(rates -> new ModelPrice(
                        provider, model, rates, List.of(), approximate, contextTokens, schedule, retirement))
                .orElse(this);
    }

    /**
     * The price of the whole call once its input is larger than a size.
     *
     * @param tokens holds for inputs of more than this many tokens, cached ones included
     * @param rates the prices of every token of such a call
     */
    public record Step(long tokens, Rates rates) {}

    /**
     * What a call costs: uncached input x input + cached x cached + cache writes x cache write + output x output, added
     * exactly and rounded once, half up, to the micro-dollar. Tokens times dollars per million tokens are micro-dollars.
     */
    public Money of(TokenUsage usage) {
        Rates rates = rates(usage.input());
        long cached = Math.min(usage.cached(), usage.input());
        long cacheWrite = Math.min(usage.cacheWrite(), usage.input() - cached);
        long hourWrite = Math.min(usage.hourWrite(), cacheWrite);
        BigDecimal micros = times(usage.input() - cached - cacheWrite, rates.input())
                .add(times(cached, orElse(rates.cached(), rates.input())))
                .add(times(cacheWrite - hourWrite, orElse(rates.cacheWrite(), rates.input())))
                .add(times(hourWrite, rates.input().multiply(HOUR_WRITE)))
                .add(times(usage.output(), rates.output()));
        return new Money(micros.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** The prices that hold for an input of this many tokens. */
    public Rates rates(long inputTokens) {
        Rates rates = base;
        for (Step step : above) {
            if (inputTokens > step.tokens()) {
                rates = step.rates();
            }
        }
        return rates;
    }

    private static BigDecimal times(long tokens, BigDecimal rate) {
        return BigDecimal.valueOf(tokens).multiply(rate);
    }

    private static BigDecimal orElse(@Nullable BigDecimal rate, BigDecimal otherwise) {
        return rate == null ? otherwise : rate;
    }
}
