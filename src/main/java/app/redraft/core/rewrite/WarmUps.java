package app.redraft.core.rewrite;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.RewriteForecast.Plan;
import app.redraft.core.routing.PresetTiers;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.settings.Settings.WarmUp;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes a model that may have been unloaded, shortly before the writer will ask it: with a request of one token that holds
 * none of the writer's text, within every limit and lock a call has, in the ledger as a warm-up. By default only where it
 * costs nothing. A warm-up that fails is not told: the call it was for will tell. Thread-safe.
 */
public final class WarmUps {
    /** A tier is woken this often at most; servers keep a model at least as long. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(WarmUps.class);
    private static final String NOTHING_OF_THE_WRITERS = "Say OK.";

    private final Rewriter rewriter;
    private final RewriteForecast forecast;
    private final Predicate<Tier> mayBeCold;
    private final Executor threads;
    private final LongSupplier nanos;
    private final Map<Tier, Long> woken = new EnumMap<>(Tier.class);

    /**
     * @param rewriter knows the engines, and what stands against asking them
     * @param forecast knows who would be asked
     * @param mayBeCold whether a tier's model may have been unloaded; asked on a worker thread
     * @param threads runs the requests
     * @param nanos a clock for elapsed times
     */
    public WarmUps(
            Rewriter rewriter,
            RewriteForecast forecast,
            Predicate<Tier> mayBeCold,
            Executor threads,
            LongSupplier nanos) {
        this.rewriter = rewriter;
        this.forecast = forecast;
        this.mayBeCold = mayBeCold;
        this.threads = threads;
        this.nanos = nanos;
    }

    /** The writer points at a passage: the frontier tier is woken where Auto finds the request complex. Returns at once. */
    public void expect(Plan plan) {
        RoutingDecision decision = forecast.decision(plan);
        if (decision.tier() == Tier.FRONTIER && isFoundComplex(plan, decision.cause())) {
            wake(Tier.FRONTIER, plan.localOnly());
        }
    }

    /**
     * The writer is about to ask a tier. Returns at once.
     *
     * @param localOnly whether nothing of the document may leave this machine; then nothing at all does
     */
    public void wake(Tier tier, boolean localOnly) {
        if (!isWanted(tier)) {
            return;
        }
        try {
            threads.execute(() -> {
                if (mayBeCold.test(tier) && stands(tier, localOnly) && isDue(tier)) {
                    call(tier, localOnly);
                }
            });
        } catch (RejectedExecutionException closing) {
            LOG.debug("no warm-up any more: Redraft is being closed");
        }
    }

    /** Whether the request itself led to the tier, not a choice of the writer's. */
    private boolean isFoundComplex(Plan plan, RoutingCause cause) {
        return cause == RoutingCause.Reason.SCORE
                || cause == RoutingCause.Reason.FLOOR
                || cause instanceof RoutingCause.Act
                || (cause == RoutingCause.Reason.PRESET
                        && isOnlyHinted(plan.instruction()
                                .presetTiers(rewriter.settings().get())));
    }

    private static boolean isOnlyHinted(@Nullable PresetTiers preset) {
        return preset != null && preset.own() == null;
    }

    private boolean isWanted(Tier tier) {
        Engines engines = rewriter.engines();
        WarmUp when = rewriter.settings().get().routing().warmUp();
        return when != WarmUp.NEVER
                && !engines.client(tier).engine().isBuiltin()
                && (when == WarmUp.ALWAYS || engines.free(tier));
    }

    private boolean stands(Tier tier, boolean localOnly) {
        TierReadiness.Need need = new TierReadiness.Need(1, 1, false, localOnly, null, NOTHING_OF_THE_WRITERS);
        return rewriter.router().readiness().obstacle(tier, need).isEmpty();
    }

    private synchronized boolean isDue(Tier tier) {
        long now = nanos.getAsLong();
        Long last = woken.get(tier);
        if (last != null && now - last < PAUSE.toNanos()) {
            return false;
        }
        woken.put(tier, now);
        return true;
    }

    private void call(Tier tier, boolean localOnly) {
        try {
            rewriter.engines().client(tier).stream(request(tier, localOnly), event -> {}, new Cancellation());
        } catch (ModelException e) {
            LOG.debug("the warm-up of {} ended in {}", tier.id(), e.kind().id());
        }
    }

    private ChatRequest request(Tier tier, boolean localOnly) {
        Sampling own = rewriter.engines().sampling(tier);
        Sampling one = new Sampling(1, own.temperature(), own.topP(), own.thinking(), own.firstToken(), own.idle());
        CallContext context =
                CallContext.of(rewriter.ids().next(), CallKind.WARMUP, Route.named(tier, RoutingCause.Reason.WARMUP));
        return new ChatRequest(
                List.of(ChatMessage.user(NOTHING_OF_THE_WRITERS)),
                null,
                List.of(),
                one,
                context,
                CallTerms.of(() -> localOnly));
    }
}
