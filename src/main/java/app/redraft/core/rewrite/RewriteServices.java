package app.redraft.core.rewrite;

import app.redraft.core.call.Engines;
import app.redraft.core.call.fallback.Fallback;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.Ulid;
import app.redraft.core.llm.tokens.TokenCounter;
import app.redraft.core.rewrite.shield.Shield;
import app.redraft.core.rewrite.shield.ShieldedText;
import app.redraft.core.rewrite.shield.anchor.Anchor;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import java.util.List;
import java.util.function.IntUnaryOperator;
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
 * @param shield finds what must not change
 */
record RewriteServices(
        Fallback.Services fallbacks,
        TierRouter router,
        Supplier<Settings> settings,
        Ulid ids,
        Ledger ledger,
        TokenCounter tokens,
        CallContext.CallKind kind,
        Shield shield) {

    /** The tiers' engines. */
    Engines engines() {
        return fallbacks.engines();
    }

    /** Whether a passage is so long for a tier that it is rewritten part by part, as one version. */
    boolean inParts(String passage, Tier tier) {
        return PassageParts.isMoreThanOne(passage, maxTokens(tier), text -> counted(tier, text));
    }

    /** A passage as a tier gets it. */
    OutgoingPassage outgoing(Passage passage, Instruction instruction, Tier tier) {
        return OutgoingPassage.of(passage, instruction, new TierEngine(tier));
    }

    /** The engine of a tier. */
    private final class TierEngine implements OutgoingPassage.Engine {
        private final Tier tier;

        TierEngine(Tier tier) {
            this.tier = tier;
        }

        @Override
        public boolean readsTokens() {
            return !engines().client(tier).engine().isBuiltin();
        }

        @Override
        public ShieldedText shield(String text, String instruction, String around) {
            return shield.shield(text, instruction, around);
        }

        @Override
        public List<Anchor> anchors(String text, String instruction) {
            return shield.anchors(text, instruction);
        }

        @Override
        public List<PassageParts.Part> cut(Passage passage, IntUnaryOperator border) {
            return PassageParts.of(passage, maxTokens(tier), text -> counted(tier, text), border);
        }
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
