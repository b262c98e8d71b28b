package app.redraft.core.rewrite;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.RewriteForecast.Plan;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Opens the connection of the tier that would be asked while the writer is still pointing at the passage, so that the call
 * need not wait for name, route and handshake. Sends nothing; a locked document reaches only this machine. Thread-safe.
 */
public final class ReadyConnections {
    /** A connection is asked for this often at most; one that is open stays open for minutes. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final RewriteForecast forecast;
    private final Engines engines;
    private final LongSupplier nanos;
    private final Map<Tier, Long> asked = new EnumMap<>(Tier.class);

    /**
     * @param forecast knows who would be asked
     * @param engines opens connections
     * @param nanos a clock for elapsed times
     */
    public ReadyConnections(RewriteForecast forecast, Engines engines, LongSupplier nanos) {
        this.forecast = forecast;
        this.engines = engines;
        this.nanos = nanos;
    }

    /** The writer points at a passage. */
    public void expect(Plan plan) {
        Tier tier = forecast.tier(plan);
        if (due(tier)) {
            engines.connect(tier, plan.localOnly());
        }
    }

    private synchronized boolean due(Tier tier) {
        long now = nanos.getAsLong();
        Long last = asked.get(tier);
        if (last != null && now - last < PAUSE.toNanos()) {
            return false;
        }
        asked.put(tier, now);
        return true;
    }
}
