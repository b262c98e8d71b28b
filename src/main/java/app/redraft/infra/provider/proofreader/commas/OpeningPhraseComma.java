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

    /** "One day we", "last summer we": words that a time without a preposition begins with. */
    private static final Set<String> TIME_OPENERS =
            Set.of("one", "last", "next", "every", "each", "this", "these", "that", "some", "two", "three", "many");

    private static final Set<String> SINGLE_TIMES = Set.of(
            "day",
            "night",
            "week",
            "month",
            "year",
            "summer",
            "winter",
            "morning",
            "evening",
            "afternoon",
            "weekend",
            "time",
            "days",
            "weeks",
            "months",
            "years",
            "sunday",
            "saturday",
            "friday",
            "monday",
            "ago");

    private final boolean shortToo;

    private OpeningPhraseComma(String id, boolean shortToo) {
        super(id);
        this.shortToo = shortToo;
    }

    /** Behind long phrases, and behind shorter ones that tell a time. */
    static CommaRule usual() {
        return new OpeningPhraseComma("REDRAFT_COMMA_PHRASE", false);
    }

    /** Behind short phrases too, where many writers set none. */
    static CommaRule likely() {
        return new OpeningPhraseComma("REDRAFT_LIKELY_COMMA_PHRASE", true);
    }

    @Override
    List<Integer> missing(Clauses clauses) {
        boolean time = shortToo && TIME_OPENERS.contains(clauses.word(1));
        if (!PREPOSITIONS.contains(clauses.word(1)) && !time
                || clauses.word(clauses.size() - 1).equals("?")) {
            return List.of();
        }
        for (int at = 2; at < Math.min(clauses.size() - 2, LONGEST); at++) {
            boolean begins =
                    Set.of("i", "he", "she", "we", "they", "it", "there", "you").contains(clauses.word(at));
            boolean begunByNoun = shortToo && at > 2 && clauses.noun(at - 1) && clauses.nounWithVerb(at);
            if (begins || begunByNoun) {
                boolean subject = begunByNoun || clauses.pronounWithVerb(at);
                boolean ends = time ? SINGLE_TIMES.contains(clauses.word(at - 1)) : clauses.noun(at - 1);
                return enough(clauses, at) && ends && subject && !again(clauses, at) ? List.of(at - 1) : List.of();
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

    private boolean enough(Clauses clauses, int at) {
        return shortToo ? at > 2 : at > LONG || at > SHORTEST && TIMES.contains(clauses.word(at - 1));
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
