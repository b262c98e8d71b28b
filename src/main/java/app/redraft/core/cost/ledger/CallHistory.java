package app.redraft.core.cost.ledger;

import app.redraft.core.llm.CallContext.CallKind;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Port to the single calls of the ledger. Blocks on disk: worker threads only. Every method throws {@link LedgerException}
 * when the disk does not let it.
 */
public interface CallHistory {

    /** The newest calls, newest first. */
    List<LedgerEntry> latest(int limit);

    /** The calls of one kind, oldest first. @param since from this moment on */
    List<LedgerEntry> ofKind(CallKind kind, Instant since);

    /**
     * Hands over every call, oldest first, one at a time, for exports of any size.
     *
     * @param since from this moment on, or null for all
     */
    void forEach(@Nullable Instant since, Consumer<LedgerEntry> action);
}
