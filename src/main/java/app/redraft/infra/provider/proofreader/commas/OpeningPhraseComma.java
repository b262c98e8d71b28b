package app.redraft.infra.provider.proofreader.commas;

import java.util.List;
import java.util.Set;

/** "After the long meeting we went home": a comma ends a longer phrase with a preposition that opens the sentence. */
final class OpeningPhraseComma extends CommaRule {
    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "on",
            "at",
            "after",
            "before",
            "during",
            "without",
            "with",
            "for",
            "from",
            "by",
            "since",
            "until",
            "despite",
            "under",
            "over",
            "between",
            "through",
            "throughout",
            "besides",
            "instead",
            "because",
            "due",
            "according",
            "thanks");

    private static final Set<String> INSIDE = Set.of("of", "the", "a", "an", "and", "to", "in", "'s", "\u2019s");
    /** From so many words on any phrase is long; with fewer one that tells a time. */
    private static final int LONG = 4;

    private static final int SHORTEST = 3;
    private static final Set<String> TIMES = Set.of(
            "morning",
            "evening",
            "afternoon",
            "beginning",
            "end",
            "past",
            "future",
            "summer",
            "winter",
            "spring",
            "autumn",
            "weekend",
            "holidays",
            "century",
            "years",
            "days",
            "months",
            "weeks",
            "time",
            "war",
            "country",
            "meantime",
            "meeting",
            "lesson",
            "school",
            "university");

    private static final int LONGEST = 9;

    OpeningPhraseComma() {
        super("REDRAFT_COMMA_PHRASE");
    }

    @Override
    List<Integer> missing(Clauses clauses) {
        if (!PREPOSITIONS.contains(clauses.word(1))
                || clauses.word(clauses.size() - 1).equals("?")) {
            return List.of();
        }
        for (int at = 2; at < Math.min(clauses.size() - 2, LONGEST); at++) {
            boolean begins =
                    Set.of("i", "he", "she", "we", "they", "it", "there", "you").contains(clauses.word(at));
            if (begins) {
                boolean enough = at > LONG || at > SHORTEST && TIMES.contains(clauses.word(at - 1));
                boolean whole = enough && clauses.noun(at - 1) && clauses.pronounWithVerb(at);
                return whole && !again(clauses, at) ? List.of(at - 1) : List.of();
            }
            boolean nominal = clauses.noun(at)
                    || clauses.tagged(at, "JJ")
                    || clauses.tagged(at, "CD")
                    || clauses.tagged(at, "PRP$")
                    || clauses.tagged(at, "DT")
                    || INSIDE.contains(clauses.word(at));
            if (!nominal || clauses.mark(at)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Whether another subject with its verb follows without a conjunction: "In the house he built there was a clock". */
    private static boolean again(Clauses clauses, int main) {
        for (int at = main + 2; at < clauses.size(); at++) {
            if (clauses.word(at).equals(",") && clauses.subject(at + 1)) {
                return true;
            }
            if (clauses.mark(at) || clauses.tagged(at, "IN") || clauses.tagged(at, "CC") || clauses.tagged(at, "W")) {
                return false;
            }
            if (clauses.pronounWithVerb(at) || clauses.nounWithVerb(at)) {
                return true;
            }
        }
        return false;
    }
}
