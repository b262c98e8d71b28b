package app.redraft.core.monitoring;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.ErrorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** What a call in the ledger says about its tier. */
final class CallVerdict {
    /** The writer stopped it, or asked for what cannot be: nothing is wrong with the tier. */
    private static final Set<String> SAYS_NOTHING =
            Set.of(ErrorKind.CANCELLED.id(), ErrorKind.UNSUPPORTED_INSTRUCTION.id(), ErrorKind.BUDGET.id());

    private static final String REWRITE = CallKind.REWRITE.name().toLowerCase(Locale.ROOT);
    private static final String WARMUP = CallKind.WARMUP.name().toLowerCase(Locale.ROOT);

    private CallVerdict() {}

    /** When the call was over; when it began, where it never ended. */
    static Instant ended(LedgerEntry call) {
        return call.startedAt().plus(Duration.ofMillis(totalMs(call)));
    }

    /** Whether the call ended at all. */
    static boolean isOver(LedgerEntry call) {
        return call.totalMs() != null;
    }

    /** Whether it is a failure of the tier. Nobody was failed by a warm-up: the call it was for will tell. */
    static boolean failed(LedgerEntry call) {
        return call.errorKind() != null && !SAYS_NOTHING.contains(call.errorKind()) && !isWarmUp(call);
    }

    /** Whether it succeeded or failed, for the share of failures. */
    static boolean isJudged(LedgerEntry call) {
        return failed(call) || (succeeded(call) && !isWarmUp(call));
    }

    /** Whether it says that its model is loaded: text came, or a warm-up was answered. */
    static boolean foundModelLoaded(LedgerEntry call) {
        return call.ttftMs() != null || (isWarmUp(call) && succeeded(call));
    }

    /** Whether a writer waited for a passage. */
    static boolean isRewrite(LedgerEntry call) {
        return call.kind().equals(REWRITE);
    }

    private static boolean isWarmUp(LedgerEntry call) {
        return call.kind().equals(WARMUP);
    }

    /** Nobody was there to answer it. */
    static boolean foundNobody(LedgerEntry call) {
        return ErrorKind.NETWORK.id().equals(call.errorKind());
    }

    static boolean succeeded(LedgerEntry call) {
        return call.finish() != null && call.errorKind() == null;
    }

    /** Whether its times are those of a tier at work. */
    static boolean isWarm(LedgerEntry call) {
        return succeeded(call) && !call.cold() && !isWarmUp(call);
    }

    /** Milliseconds in all. */
    static long totalMs(LedgerEntry call) {
        Long total = call.totalMs();
        return total == null ? 0 : total;
    }

    /** Milliseconds until the first text, or until the call was given up without one. */
    static long waitedMs(LedgerEntry call) {
        Long first = call.ttftMs();
        return first != null ? first : totalMs(call);
    }
}
