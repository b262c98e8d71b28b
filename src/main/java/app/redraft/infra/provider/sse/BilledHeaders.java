package app.redraft.infra.provider.sse;

import app.redraft.core.money.Bill;
import java.math.BigDecimal;
import java.util.Optional;
import okhttp3.Headers;

/** What the head of an answer says about its price. */
final class BilledHeaders {
    private BilledHeaders() {}

    /** The bill; empty where no header says more than zero, which a head sent before the answer often does. */
    static Optional<Bill> read(Headers headers) {
        return positive(headers, "x-litellm-response-cost").map(Bill::usd).or(() -> positive(headers, "cf-ai-neurons")
                .map(Bill::neurons));
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
