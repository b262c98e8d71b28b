package app.redraft.core.rewrite;

import app.redraft.core.call.Engines;
import app.redraft.core.call.fallback.Fallback;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.Ulid;
import app.redraft.core.llm.tokens.TokenCounter;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import java.util.List;
import java.util.function.Supplier;

/**
 * What every session and its runs work with.
 *
 * @param fallbacks the tiers' engines, and what decides whether the other tier answers
 * @param router decides the tier
 * @param settings the settings in force
 * @param ids makes ledger ids
 * @param ledger records what became of results
 * @param tokens counts tokens where a tokenizer is in memory
 * @param kind what the ledger calls the calls
 */
record RewriteServices(
        Fallback.Services fallbacks,
        TierRouter router,
        Supplier<Settings> settings,
        Ulid ids,
        Ledger ledger,
        TokenCounter tokens,
        CallContext.CallKind kind) {

    /** The tiers' engines. */
    Engines engines() {
        return fallbacks.engines();
    }

    /** Whether a passage is so long for a tier that it is rewritten part by part, as one version. */
    boolean inParts(String passage, Tier tier) {
        return PassageParts.isMoreThanOne(passage, maxTokens(tier), text -> counted(tier, text));
    }

    /** The parts in which a passage is rewritten on a tier. */
    List<PassageParts.Part> parts(Passage passage, Tier tier) {
        return PassageParts.of(passage, maxTokens(tier), text -> counted(tier, text));
    }

    /** The longest answer of a tier, in tokens. */
    int maxTokens(Tier tier) {
        return engines().sampling(tier).maxTokens();
    }

    private long counted(Tier tier, String text) {
        return tokens.countIfLoaded(engines().client(tier).engine().model(), text)
                .orElse(0);
    }
}
