package app.redraft.core.monitoring;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.Alert.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that a tier's calls give rise to. They are told the calls in the order in which these ended, so that every
 * process that reads the same ledger has the same alerts standing since the same moment.
 *
 * <p>An alert is raised above its limit and cleared at four fifths of it, so that figures around the limit do not make it
 * come and go: errors above 5 %, cleared at 4 %; p95 above 5 s, cleared at 4 s; median first text above 2 s, cleared at
 * 1.6 s. All clear when no call of their window is left. Errors are those of the last five minutes, times those of the last
 * hour. A cold start above 60 s stands until a later call shows its first text in time, at most an hour.
 */
final class TierRules {
    static final Duration ERROR_WINDOW = Duration.ofMinutes(5);
    static final Duration TIME_WINDOW = Duration.ofHours(1);

    private static final int ERROR_PERCENT = 5;
    private static final int PERCENT = 100;
    private static final long SLOW_MS = 5_000;
    private static final long FIRST_TEXT_MS = 2_000;
    private static final long COLD_START_MS = 60_000;
    private static final double CLEARED_AT = 0.8;
    private static final double P50 = 50;
    private static final double P95 = 95;

    private final Tier tier;
    private final Deque<LedgerEntry> judged = new ArrayDeque<>();
    private final Deque<LedgerEntry> warm = new ArrayDeque<>();
    private final LatencyHistogram firstText;
    private final LatencyHistogram total;
    private final Map<Rule, Alert> standing = new EnumMap<>(Rule.class);
    private int errors;
    private @Nullable LedgerEntry coldStart;

    TierRules(Tier tier, Supplier<LatencyHistogram> histograms) {
        this.tier = tier;
        firstText = histograms.get();
        total = histograms.get();
    }

    /** A call is over; {@code ended} never goes back. */
    void call(LedgerEntry call) {
        Instant ended = CallVerdict.ended(call);
        pass(ended);
        if (CallVerdict.isJudged(call)) {
            judged.add(call);
            errors += CallVerdict.failed(call) ? 1 : 0;
        }
        if (CallVerdict.isWarm(call)) {
            warm.add(call);
            total.record(CallVerdict.totalMs(call));
            if (call.ttftMs() != null) {
                firstText.record(call.ttftMs());
            }
        }
        boolean showedText = call.ttftMs() != null && call.ttftMs() <= COLD_START_MS;
        if (call.cold()) {
            coldStart = call;
        } else if (showedText) {
            coldStart = null;
        }
        judge(ended);
    }

    /** Time has passed. */
    void pass(Instant now) {
        while (!judged.isEmpty() && isOlder(judged.peek(), now, ERROR_WINDOW)) {
            errors -= CallVerdict.failed(judged.remove()) ? 1 : 0;
        }
        while (!warm.isEmpty() && isOlder(warm.peek(), now, TIME_WINDOW)) {
            LedgerEntry gone = warm.remove();
            total.forget(CallVerdict.totalMs(gone));
            if (gone.ttftMs() != null) {
                firstText.forget(gone.ttftMs());
            }
        }
        if (coldStart != null && isOlder(coldStart, now, TIME_WINDOW)) {
            coldStart = null;
        }
        judge(now);
    }

    /** The alerts that stand now. */
    List<Alert> standing() {
        return new ArrayList<>(standing.values());
    }

    int errors() {
        return errors;
    }

    int judged() {
        return judged.size();
    }

    private static boolean isOlder(LedgerEntry call, Instant now, Duration window) {
        return !CallVerdict.ended(call).isAfter(now.minus(window));
    }

    private void judge(Instant now) {
        judge(Rule.ERROR_RATE, now, (long) errors * PERCENT, (long) judged.size() * ERROR_PERCENT, this::errorText);
        judge(Rule.SLOW, now, total.percentile(P95), SLOW_MS, this::slowText);
        if (tier == Tier.EDGE) {
            judge(Rule.FIRST_TOKEN, now, firstText.percentile(P50), FIRST_TEXT_MS, this::firstTextText);
        }
        if (tier == Tier.FRONTIER) {
            judgeColdStart(now, coldStart);
        }
    }

    private void judgeColdStart(Instant now, @Nullable LedgerEntry call) {
        if (call != null && CallVerdict.waitedMs(call) > COLD_START_MS) {
            String waited = seconds(CallVerdict.waitedMs(call));
            String found = call.ttftMs() == null
                    ? " and gave no word in " + waited
                    : " and took " + waited + " to its first word";
            stand(Rule.COLD_START, now, name() + " started cold" + found + " (60 s is the limit).");
        } else {
            standing.remove(Rule.COLD_START);
        }
    }

    private void judge(Rule rule, Instant now, long value, long limit, Supplier<String> text) {
        boolean holds = standing.containsKey(rule) && value > limit * CLEARED_AT;
        if (value > limit || holds) {
            stand(rule, now, text.get());
        } else {
            standing.remove(rule);
        }
    }

    private void stand(Rule rule, Instant now, String message) {
        Alert before = standing.get(rule);
        standing.put(rule, new Alert(rule, tier, before == null ? now : before.since(), message));
    }

    private String errorText() {
        double percent = Math.ceil((double) errors * PERCENT * 10 / judged.size()) / 10;
        return String.format(
                Locale.ROOT,
                "%s: %d of %d calls failed in the last 5 minutes (%.1f %%; 5 %% is the limit).",
                name(),
                errors,
                judged.size(),
                percent);
    }

    private String slowText() {
        return name() + " is slow: 95 % of its rewrites took up to " + seconds(total.percentile(P95))
                + " in the last hour (5 s is the limit; " + calls(warm.size()) + ").";
    }

    private String firstTextText() {
        return name() + " begins late: half of its rewrites took " + seconds(firstText.percentile(P50))
                + " or more to the first word in the last hour (2 s is the limit; " + calls(warm.size()) + ").";
    }

    private String name() {
        return tier == Tier.EDGE ? "Edge" : "Frontier";
    }

    private static String calls(int count) {
        return count == 1 ? "1 call" : count + " calls";
    }

    private static String seconds(long millis) {
        // Rounded up: what is above a limit must not read like the limit.
        return String.format(Locale.ROOT, "%.1f s", Math.ceil(millis / 1e2) / 10);
    }
}
