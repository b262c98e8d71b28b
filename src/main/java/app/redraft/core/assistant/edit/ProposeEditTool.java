package app.redraft.core.assistant.edit;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.assistant.tool.ToolFault;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.rewrite.shield.Shield;
import app.redraft.core.text.DisplayText;

/**
 * Proposes to replace some words; the writer decides in the editor, and the decision is the result. The model writes the words
 * themselves, not tokens, so the shield looks at its change afterwards.
 */
public final class ProposeEditTool extends Tool {
    private final Shield shield;

    /** @param shield the one that rewrites have */
    public ProposeEditTool(Shield shield) {
        super(ToolDeclaration.complex(
                        "propose_edit",
                        "Proposes to replace words of one paragraph. The writer sees the change in the editor and accepts, edits or"
                                + " rejects it; the result tells you which. Several proposals can be made at once. Citations,"
                                + " footnote marks, formulas, code, links and fields stay exactly as they stand there.",
                        """
            {"type":"object","properties":{\
            "paragraph":{"type":"integer","minimum":1,"maximum":10000000,"description":"Number of the paragraph"},\
            "original":{"type":"string","minLength":1,"maxLength":%1$d,\
            "description":"The words to replace, exactly as they stand there, and enough of them to occur once"},\
            "replacement":{"type":"string","maxLength":%1$d,"description":"What shall stand there; empty to take them out"},\
            "reason":{"type":"string","maxLength":500,"description":"Why, in one short sentence"}},\
            "required":["paragraph","original","replacement"],"additionalProperties":false}"""
                                .formatted(RewriteTask.LONGEST_PASSAGE))
                .awaitingTheWriter());
        this.shield = shield;
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        DocumentText document = context.document();
        DocumentText.Paragraph paragraph = document.paragraph(arguments.integer("paragraph", 1));
        String words = document.textOf(paragraph);
        String original = arguments.text("original");
        String replacement = DisplayText.harmless(lineFeeds(arguments.text("replacement")), words);
        int found = words.indexOf(original);
        if (found < 0) {
            throw new ToolFault("These words do not stand in paragraph " + paragraph.number() + ". Read it again.");
        }
        if (words.indexOf(original, found + 1) >= 0) {
            throw new ToolFault("These words stand in paragraph " + paragraph.number()
                    + " more than once. Give more of what stands around them.");
        }
        if (original.equals(replacement)) {
            throw new ToolFault("The replacement is what stands there already.");
        }
        int start = paragraph.start() + found;
        String asked = context.asked().get();
        ShieldedEdit edit = ShieldedEdit.of(
                document, document.whole(paragraph), start, start + original.length(), replacement, shield, asked);
        ProposalDecision decision = context.propose(new Proposal.Edit(
                document.text(),
                edit.start(),
                edit.end(),
                edit.replacement(),
                arguments.optionalText("reason").orElse(""),
                new Proposal.OwnWords(asked, edit.putBack())));
        return DecisionText.of(decision) + edit.note();
    }

    /** As lines end in the document. */
    private static String lineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
