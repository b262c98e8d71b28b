package app.redraft.core.monitoring;

import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.cost.ledger.ColdStarts;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.Alert.Rule;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches both tiers: what the ledger tells of their calls, what their servers answer, what is spent. An alert is logged
 * once, when it begins. Blocks on disk, and on the network where it says so: worker threads only. Thread-safe.
 */
public final class TierMonitor implements ColdStarts {
    /** How long an answer of a server is believed: a server that was just started is not passed over for longer. */
    public static final Duration ANSWER_HOLDS = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(TierMonitor.class);
    private static final int PERCENT = 100;

    private final Sources sources;
    private final Supplier<Settings> settings;
    private final OpenCalls queue;
    private final Supplier<LatencyHistogram> histograms;
    private final Clock clock;
    private final Map<Tier, Found> found = new EnumMap<>(Tier.class);
    private final Set<String> logged = new HashSet<>();
    private @Nullable Alert spend;

    /**
     * Where it looks.
     *
     * @param history the ledger's calls; asked for on the calling thread
     * @param probe asks servers
     * @param breakers tells who is left alone
     * @param budget what was spent
     */
    public record Sources(
            Supplier<? extends CallHistory> history, HealthProbe probe, BreakerStates breakers, BudgetGuard budget) {}

    /**
     * Both tiers at one moment.
     *
     * @param tiers edge first
     * @param alerts everything that is not as it should be, the tiers' alerts first
     */
    public record Look(List<TierHealth> tiers, List<Alert> alerts) {}

    /** What was found when a server was asked. */
    private record Found(TierSettings settings, HealthProbe.Result result, Instant at, @Nullable Instant downSince) {}

    /** The state of a server, its reason, when it was seen, and since when it is down. */
    private record Sign(
            HealthProbe.State state, @Nullable UserMessage detail, @Nullable Instant at, @Nullable Instant downSince) {}

    /**
     * @param queue counts the calls under way
     * @param histograms makes empty histograms
     * @param clock now
     */
    public TierMonitor(
            Sources sources,
            Supplier<Settings> settings,
            OpenCalls queue,
            Supplier<LatencyHistogram> histograms,
            Clock clock) {
        this.sources = sources;
        this.settings = settings;
        this.queue = queue;
        this.histograms = histograms;
        this.clock = clock;
    }

    /** Runs an action whenever a call of this process goes on or ends, on the call's thread; it must be short. */
    public void onCall(Runnable action) {
        queue.onChange(action);
    }

    @Override
    public boolean wasCold(CallContext context, EngineId engine, Instant startedAt, long waitedMs) {
        if (engine.isBuiltin() || ColdStartRule.isSurelyWarm(waitedMs)) {
            return false;
        }
        try {
            TierHistory history = TierHistory.read(
                            sources.history().get(), clock.instant(), tier -> engine.provider(), histograms)
                    .get(context.tier());
            return ColdStartRule.isCold(
                    context.tier(), Objects.requireNonNull(history).figures(), startedAt, waitedMs);
        } catch (LedgerException e) {
            LOG.warn("The ledger could not be read: {}", e.getMessage());
            return false;
        }
    }

    /** What the tier's server answered last; empty when nobody asked it within the time that has just passed. Asks nobody. */
    public synchronized Optional<HealthProbe.Result> lastAnswer(Tier tier, Duration within) {
        Found last = known(tier, settings.get().tier(tier));
        return last == null || last.at().plus(within).isBefore(clock.instant())
                ? Optional.empty()
                : Optional.of(last.result());
    }

    /** Whether a tier's server said a moment ago that it is loading its model. Asks nobody. */
    public boolean isLoading(Tier tier) {
        return lastAnswer(tier, ANSWER_HOLDS)
                .filter(answer -> answer.state() == HealthProbe.State.LOADING)
                .isPresent();
    }

    /** Asks a tier's server how it is, and remembers the answer. Blocks on the network; sends no text. */
    public HealthProbe.Result probe(Tier tier) {
        TierSettings asked = settings.get().tier(tier);
        HealthProbe.Result result = sources.probe().probe(tier);
        synchronized (this) {
            Found before = known(tier, asked);
            Instant now = clock.instant();
            Instant since = before == null || before.downSince() == null ? now : before.downSince();
            found.put(tier, new Found(asked, result, now, result.state() == HealthProbe.State.DOWN ? since : null));
        }
        return result;
    }

    /**
     * How both tiers are now.
     *
     * @throws app.redraft.core.cost.ledger.LedgerException when the ledger cannot be read
     */
    public synchronized Look look() {
        Instant now = clock.instant();
        Settings inForce = settings.get();
        Map<Tier, TierHistory> histories = TierHistory.read(
                sources.history().get(),
                now,
                tier -> inForce.tier(tier).provider().id(),
                histograms);
        List<TierHealth> healths = Arrays.stream(Tier.values())
                .map(tier -> health(tier, inForce.tier(tier), Objects.requireNonNull(histories.get(tier))))
                .toList();
        List<Alert> alerts = Stream.concat(
                        healths.stream().flatMap(health -> health.alerts().stream()), spend(now).stream())
                .toList();
        log(alerts);
        return new Look(healths, alerts);
    }

    private TierHealth health(Tier tier, TierSettings its, TierHistory history) {
        Sign sign = sign(tier, its, history);
        List<Alert> alerts = new ArrayList<>();
        if (sign.state() == HealthProbe.State.DOWN) {
            alerts.add(unreachable(tier, its, sign));
        }
        alerts.addAll(history.alerts());
        return new TierHealth(
                tier,
                its.model(),
                !its.provider().asksServer(),
                sign.state(),
                sign.detail(),
                sign.at(),
                history.figures(),
                queue.load(tier),
                sources.breakers().rest(tier).orElse(null),
                alerts);
    }

    /** The newest of what the server answered and what the calls met. */
    private Sign sign(Tier tier, TierSettings its, TierHistory history) {
        if (!its.provider().asksServer()) {
            return new Sign(HealthProbe.State.UP, null, null, null);
        }
        Found asked = known(tier, its);
        LedgerEntry call = history.lastSign().orElse(null);
        if (call != null && (asked == null || CallVerdict.ended(call).isAfter(asked.at()))) {
            Instant ended = CallVerdict.ended(call);
            return CallVerdict.foundNobody(call)
                    ? new Sign(HealthProbe.State.DOWN, null, ended, ended)
                    : new Sign(HealthProbe.State.UP, null, ended, null);
        }
        return asked == null
                ? new Sign(HealthProbe.State.UNKNOWN, null, null, null)
                : new Sign(asked.result().state(), asked.result().detail(), asked.at(), asked.downSince());
    }

    /** What is known of the server in force; what another one answered says nothing. */
    private @Nullable Found known(Tier tier, TierSettings its) {
        Found last = found.get(tier);
        return last == null || !last.settings().equals(its) ? null : last;
    }

    private Alert unreachable(Tier tier, TierSettings its, Sign sign) {
        UserMessage reason =
                sign.detail() == null ? UserMessage.of("alert.unreachable.call", its.model()) : sign.detail();
        Instant since = sign.downSince() == null ? clock.instant() : sign.downSince();
        return new Alert(Rule.UNREACHABLE, tier, since, UserMessage.of("alert.unreachable." + tier.id(), reason));
    }

    private Optional<Alert> spend(Instant now) {
        BudgetGuard.Status month = sources.budget().month();
        boolean warns = month.level() == BudgetGuard.Level.WARN || month.level() == BudgetGuard.Level.OVER;
        if (!warns || month.limit() == null) {
            spend = null;
            return Optional.empty();
        }
        Instant since = spend == null ? now : spend.since();
        int percent = (int) Math.floor(month.share() * PERCENT);
        UserMessage text = UserMessage.of(
                "alert.spend", month.spent().dollars(), percent, month.limit().dollars());
        spend = new Alert(Rule.SPEND, null, since, text);
        return Optional.of(spend);
    }

    private void log(List<Alert> standing) {
        Set<String> names = new HashSet<>();
        for (Alert alert : standing) {
            String name = alert.rule().id() + " " + alert.tier();
            names.add(name);
            if (logged.add(name)) {
                LOG.warn("alert {}: {}", alert.rule().id(), alert.message());
            }
        }
        logged.retainAll(names);
    }
}
