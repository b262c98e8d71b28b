package app.redraft.ui.assistant.answer;

import app.redraft.core.assistant.tool.Proposal;

/** One quiet line above an answer: something that happened on the way to it. */
public sealed interface AnswerLine {

    /**
     * A turn of a model.
     *
     * @param tier the id of the tier that answered
     * @param badge its name
     * @param figures model, time and cost
     * @param why why this tier
     */
    record Turn(String tier, String badge, String figures, String why) implements AnswerLine {}

    /**
     * A tool was used.
     *
     * @param title what was done
     * @param ok whether it did what was asked
     * @param details what the model asked for, and what it was told
     */
    record Tool(String title, boolean ok, String details) implements AnswerLine {}

    /**
     * A change to the document is proposed.
     *
     * @param proposal what stands there and would stand there
     * @param text the same in one line
     */
    record Edit(Proposal.Edit proposal, String text) implements AnswerLine {}

    /** A decision of style is proposed. @param proposal what would be kept */
    record Style(Proposal.Style proposal) implements AnswerLine {}

    /** What the model said before it used tools. @param markdown not blank */
    record Said(String markdown) implements AnswerLine {}

    /** Something is not as it was asked for. @param text why */
    record Note(String text) implements AnswerLine {}
}
