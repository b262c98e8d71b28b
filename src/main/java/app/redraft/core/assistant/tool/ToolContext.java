package app.redraft.core.assistant.tool;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.style.StyleSheet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a tool may look at while it runs: this document, and nothing else.
 *
 * @param document the document as it was when the call began
 * @param proposals shows a proposal to the writer and waits for the decision
 * @param localOnly whether the text may only go to engines on this machine
 * @param style the writer's decisions of style for the document
 * @param asked every question of the writer in the conversation
 * @param cancellation ends when the call does, also at its time limit
 */
public record ToolContext(
        DocumentText document,
        Function<Proposal, ProposalDecision> proposals,
        BooleanSupplier localOnly,
        StyleSheet style,
        Supplier<String> asked,
        Cancellation cancellation) {

    /** Shows a proposal to the writer and waits for the decision. */
    public ProposalDecision propose(Proposal proposal) {
        return proposals.apply(proposal);
    }
}
