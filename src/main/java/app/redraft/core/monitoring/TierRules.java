package app.redraft.core.monitoring;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.Alert.Rule;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that a tier's calls give rise to. They are told the calls in the order in which these ended, so that every
 * process that reads the same ledger has the same alerts standing since the same moment.
 *
 * <p>Failures are those of the last five minutes: from twenty calls on more than 5 % of them, with fewer calls the last three
 * in a row. Times are those of the last hour: a rewrite of up to 1,500 characters should take no more than 5 s, a longer one
 * should bring 40 characters a second, and the first text on edge should come within 2 s.
 *
 * <p>What is judged by a limit is raised above it and cleared at four fifths of it, so that figures around the limit do not
 * make it come and go. All clear when no call of their window is left. A cold start above 60 s stands until a later call
 * shows its first text in time, at most an hour.
 */
final class TierRules {
    static final Duration ERROR_WINDOW = Duration.ofMinutes(5);
    static final Duration TIME_WINDOW = Duration.ofHours(1);

    private static final int ERROR_PERCENT = 5;
    private static final int PERCENT = 100;
    /** Fewer calls have no percentages. */
    private static final int ENOUGH_CALLS = 20;

    private static final int FAILURES_IN_A_ROW = 3;
    private static final int LONG_CHARS = 1_500;
    private static final long SLOW_MS = 5_000;
    /** For 1,500 characters: 40 a second. */
    private static final long SLOW_PACE_MS = 37_500;

    private static final long FIRST_TEXT_MS = 2_000;
    private static final long COLD_START_MS = 60_000;
    private static final double CLEARED_AT = 0.8;
    private static final double P50 = 50;
    private static final double P95 = 95;

    private final Tier tier;
    private final Deque<LedgerEntry> judged = new ArrayDeque<>();
    private final Deque<LedgerEntry> warm = new ArrayDeque<>();
    private final LatencyHistogram firstText;
    /** Times in all of short rewrites. */
    private final LatencyHistogram total;
    /** Milliseconds that long rewrites take for each 1,500 characters. */
    private final LatencyHistogram pace;

    private final Map<Rule, Alert> standing = new EnumMap<>(Rule.class);
    private int errors;
    private int failuresInARow;
    private boolean shortAreSlow;
    private boolean longAreSlow;
    private @Nullable LedgerEntry coldStart;

    TierRules(Tier tier, Supplier<LatencyHistogram> histograms) {
        this.tier = tier;
        firstText = histograms.get();
        total = histograms.get();
        pace = histograms.get();
    }

    /** A call is over; {@code ended} never goes back. */
    void call(LedgerEntry call) {
        Instant ended = CallVerdict.ended(call);
        pass(ended);
        if (CallVerdict.isJudged(call)) {
            judged.add(call);
            errors += CallVerdict.failed(call) ? 1 : 0;
            failuresInARow = CallVerdict.failed(call) ? failuresInARow + 1 : 0;
        }
        if (CallVerdict.isWarm(call)) {
            warm.add(call);
            if (CallVerdict.isRewrite(call)) {
                histogram(call).record(workMs(call));
            }
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
            if (CallVerdict.isRewrite(gone)) {
                histogram(gone).forget(workMs(gone));
            }
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

    private LatencyHistogram histogram(LedgerEntry call) {
        return isLong(call) ? pace : total;
    }

    private static boolean isLong(LedgerEntry call) {
        return call.outputChars() > LONG_CHARS;
    }

    private static long workMs(LedgerEntry call) {
        long total = CallVerdict.totalMs(call);
        if (!isLong(call)) {
            return total;
        }
        long writing = call.ttftMs() == null ? total : Math.max(0, total - call.ttftMs());
        return writing * LONG_CHARS / call.outputChars();
    }

    private void judge(Instant now) {
        judgeErrors(now);
        judgeTimes(now);
        if (tier == Tier.EDGE) {
            judge(Rule.FIRST_TOKEN, now, firstText.percentile(P50), FIRST_TEXT_MS, this::firstTextText);
        }
        if (tier == Tier.FRONTIER) {
            judgeColdStart(now, coldStart);
        }
    }

    private void judgeErrors(Instant now) {
        int row = Math.min(failuresInARow, judged.size());
        if (judged.size() >= ENOUGH_CALLS) {
            judge(
                    Rule.ERROR_RATE,
                    now,
                    (long) errors * PERCENT,
                    (long) judged.size() * ERROR_PERCENT,
                    () -> UserMessage.of("alert.failing-often", name(), errors, judged.size()));
        } else if (row >= FAILURES_IN_A_ROW) {
            stand(Rule.ERROR_RATE, now, UserMessage.of("alert.failing", name(), row));
        } else {
            standing.remove(Rule.ERROR_RATE);
        }
    }

    /** Short rewrites before long ones: their time is what the writer waits for. */
    private void judgeTimes(Instant now) {
        shortAreSlow = isOver(total.percentile(P95), SLOW_MS, shortAreSlow);
        longAreSlow = isOver(pace.percentile(P95), SLOW_PACE_MS, longAreSlow);
        if (shortAreSlow) {
            stand(
                    Rule.SLOW,
                    now,
                    UserMessage.of("alert.slow", name(), seconds(total.percentile(P95)), calls(total.count())));
        } else if (longAreSlow) {
            long charsPerSecond = LONG_CHARS * 1_000L / pace.percentile(P95);
            stand(Rule.SLOW, now, UserMessage.of("alert.slow-long", name(), charsPerSecond, calls(pace.count())));
        } else {
            standing.remove(Rule.SLOW);
        }
    }

    private void judgeColdStart(Instant now, @Nullable LedgerEntry call) {
        if (call != null && CallVerdict.waitedMs(call) > COLD_START_MS) {
            String key = call.ttftMs() == null ? "alert.cold-silent" : "alert.cold";
            stand(Rule.COLD_START, now, UserMessage.of(key, name(), seconds(CallVerdict.waitedMs(call))));
        } else {
            standing.remove(Rule.COLD_START);
        }
    }

    private void judge(Rule rule, Instant now, long value, long limit, Supplier<UserMessage> text) {
        if (isOver(value, limit, standing.containsKey(rule))) {
            stand(rule, now, text.get());
        } else {
            standing.remove(rule);
        }
    }

    private static boolean isOver(long value, long limit, boolean before) {
        return value > (before ? limit * CLEARED_AT : limit);
    }

    private void stand(Rule rule, Instant now, UserMessage message) {
        Alert before = standing.get(rule);
        standing.put(rule, new Alert(rule, tier, before == null ? now : before.since(), message));
    }

    private UserMessage firstTextText() {
        return UserMessage.of("alert.late", name(), seconds(firstText.percentile(P50)), calls(firstText.count()));
    }

    private UserMessage name() {
        return UserMessage.of("alert.tier." + tier.id());
    }

    private static UserMessage calls(long count) {
        return UserMessage.of("alert.calls", count);
    }

    private static double seconds(long millis) {
        // Rounded up: what is above a limit must not read like the limit.
        return Math.ceil(millis / 1e2) / 10;
    }
}
