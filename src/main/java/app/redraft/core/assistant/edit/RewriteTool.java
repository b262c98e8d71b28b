package app.redraft.core.assistant.edit;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.assistant.tool.Stretch;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.assistant.tool.ToolFault;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.units.WordCount;

/**
 * Rewrites paragraphs as the writer's own Rewrite does, with a route and a ledger row of its own, and proposes the result; the
 * writer decides in the editor.
 */
public final class RewriteTool extends Tool {
    private final Rewriter rewriter;

    /** @param rewriter the one that the editor uses */
    public RewriteTool(Rewriter rewriter) {
        super(ToolDeclaration.complex(
                        "rewrite_passage",
                        "Has paragraphs rewritten by an instruction and proposes the result to the writer, who accepts, edits or rejects"
                                + " it; the answer tells you which.",
                        """
            {"type":"object","properties":{\
            "from":{"type":"integer","minimum":1,"maximum":10000000,"description":"First paragraph"},\
            "to":{"type":"integer","minimum":1,"maximum":10000000,"description":"Last paragraph; without it, only the first"},\
            "instruction":{"type":"string","minLength":1,"maxLength":%d,"description":"What to do, in words"}},\
            "required":["from","instruction"],"additionalProperties":false}"""
                                .formatted(RewriteTask.LONGEST_INSTRUCTION))
                .awaitingTheWriter());
        this.rewriter = rewriter;
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        DocumentText document = context.document();
        Stretch stretch = Stretch.of(document, arguments, "from", "to");
        int start = stretch.start();
        int end = stretch.end();
        if (stretch.length() > RewriteTask.LONGEST_PASSAGE) {
            throw new ToolFault("These are " + stretch.length() + " characters. Have at most "
                    + RewriteTask.LONGEST_PASSAGE + " rewritten at once.");
        }
        String instruction = arguments.text("instruction");
        if (instruction.isBlank()) {
            throw new ToolFault("The instruction is empty.");
        }
        RewriteSession session = rewriter.open(
                Passage.of(document.text(), start, end),
                Instruction.free(instruction),
                context.localOnly(),
                context.style());
        Version version = rewritten(session, context);
        if (version.text().equals(stretch.in(document))) {
            return "The rewrite came out as the text stands already.";
        }
        ProposalDecision decision = context.propose(new Proposal.Edit(
                document.text(),
                start,
                end,
                version.text().replace("\r", ""),
                instruction,
                new Proposal.Rewrite(session, version)));
        if (!decision.recorded()) {
            keep(session, version, decision);
        }
        return DecisionText.of(decision) + "\nThe rewrite was: " + version.text();
    }

    private static Version rewritten(RewriteSession session, ToolContext context) {
        Version version = session.rewrite(null, event -> {}, context.cancellation());
        if (!version.finished()) {
            throw new ToolFault("The rewrite failed (" + why(version) + "). Nothing was changed.");
        }
        return version;
    }

    private static String why(Version version) {
        if (!version.lost().isEmpty()) {
            return "it lost " + version.lost() + ", which must stay";
        }
        ErrorKind error = version.end().error();
        return error == null ? "unfinished" : error.id();
    }

    private static void keep(RewriteSession session, Version version, ProposalDecision decision) {
        switch (decision.kind()) {
            case ACCEPTED ->
                session.decide(
                        version, Outcome.ACCEPTED, WordCount.of(version.text()).words());
            case EDITED ->
                session.decide(
                        version, Outcome.PARTLY, WordCount.of(decision.text()).words());
            case REJECTED, CHANGED_MEANWHILE -> session.decide(version, Outcome.REJECTED, 0);
            case SHOWN -> {
                // Nobody decides; the row stays as the call left it.
            }
        }
    }
}
