package app.redraft.core.assistant.tool;

import java.util.function.Function;

/**
 * What a tool may look at while it runs: this document, and nothing else.
 *
 * @param document the document as it was when the call began
 * @param proposals shows a change to the writer and waits for the decision
 */
public record ToolContext(DocumentText document, Function<EditProposal, EditDecision> proposals) {

    /** Shows a change to the writer and waits for the decision. */
    public EditDecision propose(EditProposal proposal) {
        return proposals.apply(proposal);
    }
}
