package app.redraft.core.proofreading;

import app.redraft.core.text.UserMessage;
import java.util.List;

/**
 * A place in a text that should, or could, read otherwise.
 *
 * @param start first UTF-16 offset in the text that was checked
 * @param end offset after the last character, {@code >= start}; equal to it where something is missing
 * @param rule the id of the rule that found it, stable between runs, for example {@code HE_VERB_AGR}
 * @param kind what it is about
 * @param certainty how sure the proofreader is
 * @param reason why, in a short sentence for the writer
 * @param suggestions what could stand there, the likeliest first; an empty string deletes; empty only for a {@link
 *     Certainty#DOUBT}
 */
public record Problem(
        int start,
        int end,
        String rule,
        ProblemKind kind,
        Certainty certainty,
        UserMessage reason,
        List<String> suggestions) {

    public Problem {
        suggestions = List.copyOf(suggestions);
    }

    /** How sure the proofreader is. */
    public enum Certainty {
        /** A mistake, and the first suggestion mends it: rewriting makes the change. */
        SURE,
        /** A matter of taste, or a mistake that may be none: rewriting offers the change. */
        OFFER,
        /** An unknown word that may be a name, a term or a mistake: rewriting leaves it. */
        DOUBT
    }

    /** The same problem further on in a text. */
    public Problem shifted(int by) {
        return new Problem(start + by, end + by, rule, kind, certainty, reason, suggestions);
    }
}
