package app.redraft.ui.assistant.edit;

import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.rewrite.shield.ShieldWarning;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.text.DisplayText;
import app.redraft.core.text.UserMessage;
import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.review.Review;
import app.redraft.ui.rewrite.run.VersionReview;
import app.redraft.ui.rewrite.versions.VersionEntry;
import java.util.List;
import java.util.function.BiConsumer;

/** Proposed changes as versions to review. Any thread but the FX thread: a long diff takes its time. */
public final class ProposedVersions {
    private final VersionWarnings warnings;
    private final BiConsumer<RewriteSession, Version> results;

    /**
     * @param warnings tells where a change may say something else
     * @param results keeps the results of rewrites; on a worker
     */
    public ProposedVersions(VersionWarnings warnings, BiConsumer<RewriteSession, Version> results) {
        this.warnings = warnings;
        this.results = results;
    }

    /**
     * The version, with what a writer should look at before it is accepted.
     *
     * @param id its own
     * @param turn the turn of the model that proposes it
     */
    VersionEntry of(String id, Proposal.Edit proposal, AssistantEvent.TurnStarted turn) {
        String original = proposal.original();
        String replacement = text(proposal);
        List<Warning> look = warnings.of(
                new VersionWarnings.Change(proposal.document(), proposal.start(), proposal.end(), replacement),
                proposal.putBack(),
                proposal.wanted());
        Proposal.Rewrite rewrite = proposal.rewrite();
        if (rewrite != null) {
            Version made = rewrite.version();
            results.accept(rewrite.session(), made);
            return new VersionEntry(rewrite.session(), made, null, VersionReview.of(original, made), look);
        }
        StreamingDiff diff = new StreamingDiff(original);
        diff.push(replacement);
        diff.finish();
        Version version = version(id, proposal, replacement, turn);
        return new VersionEntry(
                null, version, turn.engine(), Review.of(original, diff.frame().ops()), look);
    }

    private static Version version(
            String id, Proposal.Edit proposal, String replacement, AssistantEvent.TurnStarted turn) {
        List<ShieldWarning> putBack = proposal.putBack();
        return new Version(
                id,
                null,
                TierChoice.of(turn.tier()),
                turn.tier(),
                turn.engine(),
                RoutingDecision.of(turn.tier(), turn.cause()),
                replacement,
                List.of(),
                reason(proposal, proposal.original(), replacement),
                List.of(),
                new Version.Protection(putBack.size(), putBack),
                new Version.End(FinishReason.STOP, null, null, null, false, null),
                new Version.Receipt(null, 0, TokenUsage.NONE, Cost.FREE));
    }

    /** What would stand in the document: its line ends are line feeds. */
    static String text(Proposal.Edit proposal) {
        return proposal.replacement().replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<ModelEvent.Explanation> reason(Proposal.Edit proposal, String original, String replacement) {
        String reason = DisplayText.harmless(proposal.reason()).strip();
        return reason.isEmpty()
                ? List.of()
                : List.of(new ModelEvent.Explanation(
                        0, original.length(), original, replacement, "", UserMessage.literal(reason)));
    }
}
