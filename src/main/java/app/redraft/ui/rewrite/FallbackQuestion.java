package app.redraft.ui.rewrite;

import app.redraft.core.call.fallback.FallbackApproval;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.YesNoQuestion;

/** Asks in a line of the window whether text may go to another place than asked. Closing the line, or Stop, is a no. */
public final class FallbackQuestion implements FallbackApproval {
    private final Texts texts = Texts.of("rewrite");
    private final YesNoQuestion line;

    /**
     * @param messages where the question stands
     */
    public FallbackQuestion(Messages messages) {
        line = new YesNoQuestion(messages, "fallback");
    }

    @Override
    public boolean approve(Question question, Cancellation cancellation) {
        String text = texts.get(
                "fallback.ask",
                tier(question.from()),
                Texts.sentence(question.reason()),
                tier(question.to()),
                question.toPlace(),
                question.fromPlace());
        return line.ask(text, texts.get("fallback.yes", tier(question.to())), texts.get("fallback.no"), cancellation);
    }

    private String tier(Tier tier) {
        return texts.get(tier == Tier.EDGE ? "fallback.edge" : "fallback.frontier");
    }
}
