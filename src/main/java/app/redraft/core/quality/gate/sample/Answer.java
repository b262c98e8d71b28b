package app.redraft.core.quality.gate.sample;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.money.Cost;
import app.redraft.core.text.UserMessage;
import org.jspecify.annotations.Nullable;

/**
 * What came back for a scenario.
 *
 * @param text the rewrite as a writer would have got it: cleaned
 * @param raw the same with everything put back that cleaning took away
 * @param model the model that answered
 * @param end how it ended
 * @param receipt its time and cost
 */
public record Answer(String text, String raw, String model, End end, Receipt receipt) {

    /**
     * How an answer ended.
     *
     * @param finish why the model stopped, or null when the call failed
     * @param error what went wrong, or null
     * @param message what a writer would have been told, or null
     */
    public record End(@Nullable FinishReason finish, @Nullable ErrorKind error, @Nullable UserMessage message) {}

    /**
     * Time and cost of an answer.
     *
     * @param ttftMs milliseconds to the first text, or null when none came
     * @param totalMs milliseconds in all
     * @param cost what it cost and how we know
     */
    public record Receipt(@Nullable Long ttftMs, long totalMs, Cost cost) {}

    /** The passage as it was, as if somebody had given it back. */
    public static Answer unchanged(String passage) {
        return new Answer(
                passage, passage, "", new End(FinishReason.STOP, null, null), new Receipt(null, 0, Cost.FREE));
    }

    /** Whether a writer would have got it as a finished rewrite. */
    public boolean finished() {
        return end.finish() == FinishReason.STOP && end.error() == null && !text.isBlank();
    }
}
