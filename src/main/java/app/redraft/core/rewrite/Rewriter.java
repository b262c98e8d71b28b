package app.redraft.core.rewrite;

import app.redraft.core.call.Engines;
import app.redraft.core.call.fallback.Fallback;
import app.redraft.core.call.fallback.FallbackApproval;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.Ulid;
import app.redraft.core.llm.tokens.TokenCounter;
import app.redraft.core.rewrite.shield.Shield;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import app.redraft.core.style.StyleSheet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Opens rewrite sessions.
 *
 * @param engines the tiers' engines
 * @param router decides the tier
 * @param settings the settings in force
 * @param records makes ledger ids, and records what became of results
 * @param tokens counts tokens where a tokenizer is in memory
 * @param approval asks before text goes to another place than asked
 * @param shield finds what must not change
 */
public record Rewriter(
        Engines engines,
        TierRouter router,
        Supplier<Settings> settings,
        Records records,
        TokenCounter tokens,
        FallbackApproval approval,
        Shield shield) {

    /**
     * The ledger of results.
     *
     * @param ids makes ids
     * @param ledger records what became of them
     */
    public record Records(Ulid ids, Ledger ledger) {}

    /** A rewriter that leaves to the prompt what must not change. */
    public Rewriter(
            Engines engines,
            TierRouter router,
            Supplier<Settings> settings,
            Records records,
            TokenCounter tokens,
            FallbackApproval approval) {
        this(engines, router, settings, records, tokens, approval, Shield.OFF);
    }

    /** A rewriter that estimates tokens and asks nobody. */
    public Rewriter(Engines engines, TierRouter router, Supplier<Settings> settings, Ulid ids, Ledger ledger) {
        this(engines, router, settings, new Records(ids, ledger), (model, text) -> 0, FallbackApproval.AS_SETTINGS_SAY);
    }

    /** Makes ledger ids. */
    public Ulid ids() {
        return records.ids();
    }

    /** Records what became of results. */
    public Ledger ledger() {
        return records.ledger();
    }

    /** Whether a passage is so long for a tier that it is rewritten part by part, as one version. */
    public boolean inParts(String passage, Tier tier) {
        return services(CallKind.REWRITE).inParts(passage, tier);
    }

    /** The same rewriter with another shield. */
    public Rewriter withShield(Shield other) {
        return new Rewriter(engines, router, settings, records, tokens, approval, other);
    }

    /** A passage as a tier gets it. */
    OutgoingPassage outgoing(Passage passage, Instruction instruction, Tier tier) {
        return services(CallKind.REWRITE).outgoing(passage, instruction, tier);
    }

    /**
     * Opens a session for one passage.
     *
     * @param localOnly whether the text may only go to engines on this machine; asked again before every call, on the
     *     thread that makes it
     */
    public RewriteSession open(Passage passage, Instruction instruction, BooleanSupplier localOnly) {
        return open(passage, instruction, localOnly, StyleSheet.NONE);
    }

    /**
     * Opens a session for one passage.
     *
     * @param localOnly whether the text may only go to engines on this machine; asked again before every call
     * @param style the writer's decisions of style for the document; read again before every call, on its thread
     */
    public RewriteSession open(Passage passage, Instruction instruction, BooleanSupplier localOnly, StyleSheet style) {
        return new RewriteSession(services(CallKind.REWRITE), passage, instruction, localOnly, style);
    }

    /** Opens a session whose calls examine a model: they wait for their turn under the rate limit. */
    public RewriteSession openForGate(Passage passage, Instruction instruction) {
        return new RewriteSession(services(CallKind.GATE), passage, instruction, () -> false, StyleSheet.NONE);
    }

    /** Everything that a model is told beside passage and instruction: where it changes, other rewrites come back. */
    public static String prompt() {
        RewriteTask blank = new RewriteTask("-", "-", "-", null, "-");
        return RewritePrompt.messages(blank, List.of()).stream()
                .map(ChatMessage::content)
                .collect(Collectors.joining("\n"));
    }

    /** The tiers' engines, and what decides whether the other tier answers. */
    public Fallback.Services fallbacks() {
        return new Fallback.Services(
                engines, router.readiness(), () -> settings.get().routing().fallback(), approval);
    }

    private RewriteServices services(CallKind kind) {
        return new RewriteServices(fallbacks(), router, settings, ids(), ledger(), tokens, kind, shield);
    }
}
