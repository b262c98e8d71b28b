package app.redraft.core.monitoring;

import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a tier is.
 *
 * @param tier the tier
 * @param engine the model in force as the settings name it
 * @param builtin whether that is the proofreader inside Redraft
 * @param state whether its server answers, by the newest sign of it
 * @param detail one line more about the state, or null
 * @param asOf when the state was found, or null while nobody looked
 * @param figures how its calls went
 * @param queue its calls under way in this process
 * @param rest how long it is still left alone after failing in a row, or null while calls are let through
 * @param alerts what is not as it should be with it
 */
public record TierHealth(
        Tier tier,
        String engine,
        boolean builtin,
        HealthProbe.State state,
        @Nullable UserMessage detail,
        @Nullable Instant asOf,
        TierFigures figures,
        OpenCalls.Load queue,
        @Nullable Duration rest,
        List<Alert> alerts) {

    public TierHealth {
        alerts = List.copyOf(alerts);
    }

    /**
     * Whether a call that still waits for its first text seems to wait for a model to load.
     *
     * @param startedAt when it began
     * @param waited how long it has waited
     */
    public boolean seemsCold(Instant startedAt, Duration waited) {
        return !builtin
                && (state == HealthProbe.State.LOADING
                        || ColdStartRule.isCold(tier, figures, startedAt, waited.toMillis()));
    }
}
