package app.redraft.core.monitoring;

import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.monitoring.TierFigures.Latency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger tells of a tier's last day. Read anew each time, so that every window and the command line say the same of
 * calls that any of them made.
 */
final class TierHistory {
    private static final int HOURS = 24;
    private static final Duration DAY = Duration.ofHours(HOURS);

    private final Instant now;
    private final List<LedgerEntry> calls;
    private final List<LedgerEntry> over;
    private final Supplier<LatencyHistogram> histograms;
    private final TierRules rules;

    private TierHistory(
            Tier tier, Instant now, List<LedgerEntry> calls, String provider, Supplier<LatencyHistogram> histograms) {
        this.now = now;
        this.calls = calls;
        this.histograms = histograms;
        over = calls.stream()
                .filter(CallVerdict::isOver)
                .filter(call -> call.provider().equals(provider))
                .sorted(Comparator.comparing(CallVerdict::ended))
                .toList();
        rules = new TierRules(tier, histograms);
        over.forEach(rules::call);
        rules.pass(now);
    }

    /**
     * Reads the last day of both tiers.
     *
     * @param history the calls
     * @param now where the day ends
     * @param provider the provider of each tier in force: what others did says nothing about it
     * @param histograms makes empty histograms
     * @throws app.redraft.core.cost.ledger.LedgerException when the disk does not let it
     */
    static Map<Tier, TierHistory> read(
            CallHistory history, Instant now, Function<Tier, String> provider, Supplier<LatencyHistogram> histograms) {
        Map<Tier, List<LedgerEntry>> calls = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            calls.put(tier, new ArrayList<>());
        }
        history.forEach(now.minus(DAY), call -> Objects.requireNonNull(calls.get(call.tier()))
                .add(call));
        Map<Tier, TierHistory> histories = new EnumMap<>(Tier.class);
        calls.forEach(
                (tier, its) -> histories.put(tier, new TierHistory(tier, now, its, provider.apply(tier), histograms)));
        return histories;
    }

    /** The alerts that stand. */
    List<Alert> alerts() {
        return rules.standing();
    }

    /** The newest call that says whether its server can be reached: it succeeded, or found nobody. */
    Optional<LedgerEntry> lastSign() {
        return newest(call -> CallVerdict.succeeded(call) || CallVerdict.foundNobody(call));
    }

    /** Whether none of the calls cost anything, as far as is known for certain. */
    boolean wasFree() {
        return over.stream().allMatch(call -> call.cost().basis() == Cost.Basis.FREE);
    }

    TierFigures figures() {
        LatencyHistogram firstText = histograms.get();
        LatencyHistogram total = histograms.get();
        List<LedgerEntry> cold = new ArrayList<>();
        for (LedgerEntry call : over) {
            if (CallVerdict.isWarm(call)) {
                total.record(CallVerdict.totalMs(call));
                if (call.ttftMs() != null) {
                    firstText.record(call.ttftMs());
                }
            } else if (call.cold()) {
                cold.add(call);
            }
        }
        @Nullable Long slowest = cold.stream()
                .map(CallVerdict::waitedMs)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new TierFigures(
                byHour(),
                Latency.of(firstText),
                Latency.of(total),
                rules.errors(),
                rules.judged(),
                cold.size(),
                slowest,
                newest(CallVerdict::succeeded).map(LedgerEntry::model).orElse(null),
                newest(CallVerdict::foundModelLoaded).map(CallVerdict::ended).orElse(null),
                newest(CallVerdict::failed).orElse(null));
    }

    private List<Integer> byHour() {
        int[] hours = new int[HOURS];
        for (LedgerEntry call : calls) {
            long ago = Math.max(0, Duration.between(call.startedAt(), now).toHours());
            if (ago < HOURS) {
                hours[HOURS - 1 - (int) ago]++;
            }
        }
        return Arrays.stream(hours).boxed().toList();
    }

    private Optional<LedgerEntry> newest(Predicate<LedgerEntry> which) {
        return over.stream().filter(which).reduce((older, newer) -> newer);
    }
}
