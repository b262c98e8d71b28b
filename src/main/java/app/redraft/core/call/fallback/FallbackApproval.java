package app.redraft.core.call.fallback;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;

/**
 * Port that asks the writer whether text may go to another place than the one asked. Blocks until there is an answer: worker
 * threads only.
 */
@FunctionalInterface
public interface FallbackApproval {
    /** Where nobody can be asked, the settings decide: the fallback is made, and told. */
    FallbackApproval AS_SETTINGS_SAY = (question, cancellation) -> true;

    /**
     * What is asked.
     *
     * @param from the tier that cannot answer
     * @param to the tier that would
     * @param fromPlace where the first one is, as messages name it
     * @param toPlace where the other one is
     * @param reason why the first one cannot answer
     */
    record Question(Tier from, Tier to, String fromPlace, String toPlace, UserMessage reason) {}

    /**
     * Asks.
     *
     * @param cancellation takes the question back; the answer is then no
     */
    boolean approve(Question question, Cancellation cancellation);

    /** The same, asked only once for each pair of places: a yes is remembered. */
    default FallbackApproval remembering(AgreedPlaces agreed) {
        return (question, cancellation) -> {
            if (agreed.contains(question.fromPlace(), question.toPlace())) {
                return true;
            }
            boolean yes = approve(question, cancellation);
            if (yes) {
                agreed.add(question.fromPlace(), question.toPlace());
            }
            return yes;
        };
    }
}
