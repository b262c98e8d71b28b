package app.redraft.core.assistant.edit;

import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.assistant.tool.ToolFault;

/** What the model is told of the writer's decision. */
final class DecisionText {
    private DecisionText() {}

    /** What the model is told of a change. @throws ToolFault where the text had changed */
    static String of(ProposalDecision decision) {
        return switch (decision.kind()) {
            case ACCEPTED -> "The writer accepted the change.";
            case EDITED -> "The writer took it in another form. There stands now: " + decision.text();
            case REJECTED -> "The writer rejected the change. The words stand as they were.";
            case CHANGED_MEANWHILE ->
                throw new ToolFault(
                        "The writer changed this place meanwhile, so nothing was replaced. There stands now: "
                                + decision.text() + "\nPropose again for this text if the change still makes sense.");
            case SHOWN -> "The change was shown to the writer. It is not made, and nobody will decide on it here.";
        };
    }

    /** What the model is told of a decision of style. @throws ToolFault where it does not fit any more */
    static String ofStyle(ProposalDecision decision) {
        return switch (decision.kind()) {
            case ACCEPTED -> "Kept: the writer accepted the decision, and can change or delete it later.";
            case EDITED -> "Kept in the writer's own words: " + decision.text();
            case REJECTED -> "The writer did not keep the decision. Do not propose it again.";
            case CHANGED_MEANWHILE -> throw new ToolFault("The decision does not fit any more, so nothing was kept.");
            case SHOWN -> "Not kept: the decision was shown to the writer, and nobody will decide on it here.";
        };
    }
}
