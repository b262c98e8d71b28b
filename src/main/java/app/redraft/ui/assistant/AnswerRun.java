package app.redraft.ui.assistant;

import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.ui.assistant.answer.AnswerRelay;
import app.redraft.ui.assistant.answer.AnswerText;
import app.redraft.ui.assistant.answer.AnswerViewModel;
import app.redraft.ui.rewrite.notice.Notice;
import java.util.function.Predicate;

/**
 * A question that is being answered. FX thread.
 *
 * @param answer what is shown
 * @param relay brings what happens
 * @param cancellation stops it
 */
record AnswerRun(AnswerViewModel answer, AnswerRelay relay, Cancellation cancellation) {

    /** Stops it; nothing more of it is shown until it has ended. */
    void stop() {
        relay.close();
        cancellation.cancel();
    }

    /** Whether it is with such a tier now. */
    boolean isWith(Predicate<Tier> tier) {
        AssistantEvent.TurnStarted asked = relay.asked();
        return asked != null && tier.test(asked.tier());
    }

    /** It is answered, or will not be. */
    void ended(DocumentConversation.Ended ended, AnswerText words) {
        answer.end(relay.ended(ended.answer()), words.ending(ended.answer().end()));
    }

    /** It broke off by a fault of the program. */
    void failed(Notice why) {
        answer.end(answer.progressProperty().get(), why);
    }
}
