package app.redraft.core.cost.forecast;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port to how calls of an engine went lately. Blocks on disk: worker threads only. */
@FunctionalInterface
public interface PastCalls {

    /**
     * A rewrite that came to its end on a warm engine.
     *
     * @param inputChars characters sent
     * @param usage token counts
     * @param cost what it cost, or null when unknown
     * @param ttftMs milliseconds to the first text
     * @param totalMs milliseconds in all
     */
    record PastCall(int inputChars, TokenUsage usage, @Nullable Money cost, long ttftMs, long totalMs) {}

    /**
     * The newest complete rewrites of an engine, dated versions of its model included.
     *
     * @throws LedgerException when the disk does not let it
     */
    List<PastCall> of(EngineId engine, int limit);
}
