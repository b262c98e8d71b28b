package app.redraft.core.rewrite;

import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.llm.Engines;
import app.redraft.core.llm.Ulid;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Opens rewrite sessions.
 *
 * @param engines the tiers' engines
 * @param router decides the tier
 * @param settings the settings in force
 * @param ids makes ledger ids
 * @param ledger records what became of results
 */
public record Rewriter(Engines engines, TierRouter router, Supplier<Settings> settings, Ulid ids, Ledger ledger) {

    /**
     * Opens a session for one passage.
     *
     * @param localOnly whether the text may only go to engines on this machine; asked again before every call, on the
     *     thread that makes it
     */
    public RewriteSession open(Passage passage, Instruction instruction, BooleanSupplier localOnly) {
        return new RewriteSession(this, passage, instruction, localOnly);
    }
}
