package app.redraft.infra.provider.sse;

import java.math.BigDecimal;
import java.util.Optional;
import okhttp3.Headers;

/** What the head of an answer says about its price. */
final class BilledHeaders {
    /** US dollars of one Workers AI neuron: $0.011 per 1,000 (Cloudflare's price page). */
    static final BigDecimal USD_PER_NEURON = new BigDecimal("0.000011");

    private BilledHeaders() {}

    /** US dollars billed; empty where no header says more than zero, which a head sent before the answer often does. */
    static Optional<BigDecimal> read(Headers headers) {
        return positive(headers, "x-litellm-response-cost")
                .or(() -> positive(headers, "cf-ai-neurons").map(USD_PER_NEURON::multiply));
    }

    private static Optional<BigDecimal> positive(Headers headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.strip())).filter(amount -> amount.signum() > 0);
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }
}
