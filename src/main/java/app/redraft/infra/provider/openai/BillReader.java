package app.redraft.infra.provider.openai;

import app.redraft.core.money.Bill;
import app.redraft.infra.provider.answer.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** What a usage says the call cost: dollars, neurons of Workers AI, or ticks of xAI. */
final class BillReader {
    /** One xAI tick is 1e-10 US dollars: 739,000 ticks were charged for tokens worth $0.0000739 by the price list. */
    private static final BigDecimal USD_PER_TICK = new BigDecimal("1e-10");

    /** More dollars or neurons than any call costs. */
    private static final double MOST = 1_000_000;

    private final Answer answer;

    BillReader(Answer answer) {
        this.answer = answer;
    }

    void read(JsonNode usage) {
        JsonNode cost = usage.path("cost");
        Optional<BigDecimal> total = amount(cost.isObject() ? cost.path("total_cost") : cost, BigDecimal.ONE);
        if (total.isPresent()) {
            total.flatMap(charged -> withUpstream(charged, usage))
                    .map(Bill::usd)
                    .ifPresent(answer::bill);
        } else if (usage.path("neurons").isNumber()) {
            amount(usage.path("neurons"), BigDecimal.ONE).map(Bill::neurons).ifPresent(answer::bill);
        } else {
            amount(usage.path("cost_in_usd_ticks"), USD_PER_TICK).map(Bill::usd).ifPresent(answer::bill);
        }
    }

    /**
     * With the writer's own key at the provider behind it, OpenRouter charges its fee alone; the provider charges the rest,
     * and only both together are the cost. Empty where the rest is not told.
     */
    private static Optional<BigDecimal> withUpstream(BigDecimal charged, JsonNode usage) {
        Optional<BigDecimal> upstream =
                amount(usage.path("cost_details").path("upstream_inference_cost"), BigDecimal.ONE);
        JsonNode ownKey = usage.path("is_byok");
        boolean own = ownKey.isBoolean() ? ownKey.asBoolean() : charged.signum() == 0 && upstream.isPresent();
        return own ? upstream.map(charged::add) : Optional.of(charged);
    }

    private static Optional<BigDecimal> amount(JsonNode number, BigDecimal size) {
        double value = number.asDouble();
        boolean believable = number.isNumber() && value >= 0 && value * size.doubleValue() < MOST;
        return believable ? Optional.of(number.decimalValue().multiply(size)) : Optional.empty();
    }
}
