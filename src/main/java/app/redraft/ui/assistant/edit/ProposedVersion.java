package app.redraft.ui.assistant.edit;

import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.rewrite.Version;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.text.DisplayText;
import app.redraft.core.text.UserMessage;
import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.review.Review;
import app.redraft.ui.rewrite.run.VersionReview;
import app.redraft.ui.rewrite.versions.VersionEntry;
import java.util.List;

/** A proposed change as a version to review. Any thread but the FX thread: a long diff takes its time. */
final class ProposedVersion {
    private ProposedVersion() {}

    /**
     * The version.
     *
     * @param id its own
     * @param turn the turn of the model that proposes it
     */
    static VersionEntry of(String id, Proposal.Edit proposal, AssistantEvent.TurnStarted turn) {
        Proposal.Rewrite rewrite = proposal.rewrite();
        if (rewrite != null) {
            Version made = rewrite.version();
            return new VersionEntry(rewrite.session(), made, null, VersionReview.of(proposal.original(), made));
        }
        String original = proposal.original();
        String replacement = text(proposal);
        Version version = new Version(
                id,
                null,
                TierChoice.of(turn.tier()),
                turn.tier(),
                turn.engine(),
                RoutingDecision.of(turn.tier(), turn.cause()),
                replacement,
                List.of(),
                reason(proposal, original, replacement),
                List.of(),
                Version.Protection.NONE,
                new Version.End(FinishReason.STOP, null, null, null, false, null),
                new Version.Receipt(null, 0, TokenUsage.NONE, Cost.FREE));
        StreamingDiff diff = new StreamingDiff(original);
        diff.push(replacement);
        diff.finish();
        return new VersionEntry(
                null, version, turn.engine(), Review.of(original, diff.frame().ops()));
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
