package app.redraft.infra.provider.proofreader.commas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "When he came home we went out": a comma ends a clause that opens the sentence. Such a sentence needs a main clause; where
 * only one place can be its beginning, the comma belongs there.
 */
final class OpeningClauseComma extends CommaRule {
    private static final Set<String> OPENERS = Set.of(
            "when",
            "whenever",
            "if",
            "although",
            "though",
            "while",
            "because",
            "since",
            "after",
            "before",
            "unless",
            "once",
            "until");

    /** After these no main clause begins: they go on with the clause, or open another one inside it. */
    private static final Set<String> GOES_ON = Set.of(
            "that",
            "and",
            "or",
            "but",
            "nor",
            "who",
            "which",
            "what",
            "whom",
            "if",
            "when",
            "because",
            "as",
            "than",
            "how",
            "why",
            "where",
            "whether",
            "while",
            "although",
            "since",
            "before",
            "after",
            "until",
            "unless",
            "though",
            "so",
            "like",
            "not",
            "only",
            "even",
            "think",
            "thinks",
            "thought",
            "know",
            "knows",
            "knew",
            "say",
            "says",
            "said",
            "believe",
            "believes",
            "believed",
            "hope",
            "hopes",
            "hoped",
            "feel",
            "feels",
            "felt",
            "guess",
            "suppose",
            "see",
            "sees",
            "saw",
            "hear",
            "heard",
            "tell",
            "tells",
            "told",
            "mean",
            "means",
            "wish",
            "find",
            "found",
            "sure",
            "glad",
            "afraid",
            "sorry",
            "everything",
            "anything",
            "something",
            "nothing",
            "all",
            "thing",
            "things",
            "one",
            "ones",
            "those",
            "first",
            "last",
            "realize",
            "realise",
            "realized",
            "realised",
            "discovered",
            "learned",
            "learnt",
            "understood",
            "wonder",
            "wondered",
            "certain",
            "whatever",
            "do",
            "did",
            "does",
            "was",
            "were",
            "is",
            "are",
            "had",
            "has",
            "have");

    /** "The day we met": words that a clause without a conjunction may follow, where something points to it. */
    private static final Set<String> NAMED_BY_A_CLAUSE =
            Set.of("way", "time", "day", "moment", "reason", "place", "year");

    private static final Set<String> POINTING =
            Set.of("the", "every", "each", "last", "first", "next", "any", "that", "only", "one", "second");

    /** Verbs without an object: what follows is not what they act on. */
    private static final Set<String> NO_OBJECT = Set.of(
            "arrives",
            "arrived",
            "came",
            "comes",
            "went",
            "goes",
            "rang",
            "died",
            "happened",
            "happens",
            "rains",
            "rained",
            "snows",
            "snowed",
            "fell",
            "slept",
            "arrive",
            "rain",
            "rises",
            "rose",
            "barked",
            "appeared",
            "disappeared");

    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "am", "became", "becomes", "become", "seems");

    private static final int LONGEST = 22;

    OpeningClauseComma() {
        super("REDRAFT_COMMA_CLAUSE");
    }

    @Override
    List<Integer> missing(Clauses clauses) {
        int subject = subject(clauses);
        if (subject == 0 || clauses.word(clauses.size() - 1).equals("?")) {
            return List.of();
        }
        List<Integer> places = new ArrayList<>();
        boolean verb = false;
        for (int at = subject + 1; at < Math.min(clauses.size() - 1, LONGEST); at++) {
            if (clauses.mark(at)) {
                break;
            }
            if (verb && mainClause(clauses, subject, at)) {
                places.add(at - 1);
            }
            verb |= clauses.finite(at);
        }
        return places.size() == 1 && !ambiguous(clauses, places.get(0) + 1) ? places : List.of();
    }

    /** Where the subject of the opening clause stands; 0 where the sentence opens with none. */
    private static int subject(Clauses clauses) {
        String first = clauses.word(1);
        int at = 2;
        if (first.equals("even") && Set.of("if", "though").contains(clauses.word(2))) {
            at = 3;
        } else if (first.equals("as")
                && Set.of("soon", "long").contains(clauses.word(2))
                && clauses.word(3).equals("as")) {
            at = 4;
        } else if (!OPENERS.contains(first)) {
            return 0;
        }
        return clauses.subject(at) ? at : 0;
    }

    private static boolean mainClause(Clauses clauses, int subject, int at) {
        String before = clauses.word(at - 1);
        boolean named = NAMED_BY_A_CLAUSE.contains(before) && POINTING.contains(clauses.word(at - 2));
        if (named
                || GOES_ON.contains(before)
                || clauses.tagged(at - 1, "DT")
                || clauses.tagged(at - 1, "PRP$")
                || clauses.tagged(at - 1, "TO")) {
            return false;
        }
        if (clauses.pronounWithVerb(at)) {
            boolean mayBeObject = Set.of("it", "you", "there").contains(clauses.word(at));
            return !clauses.tagged(at - 1, "IN")
                    && (!mayBeObject || !clauses.tagged(at - 1, "VB") || clauses.noun(at - 1));
        }
        boolean complete = NO_OBJECT.contains(before)
                || complement(clauses, subject, at)
                || clauses.tagged(at - 1, "JJ") && !clauses.noun(at - 1) && !clauses.tagged(at - 1, "VB")
                || clauses.tagged(at - 1, "RB")
                        && !clauses.noun(at - 1)
                        && !clauses.tagged(at - 1, "IN")
                        && !clauses.tagged(at - 1, "JJ")
                        && clauses.finite(at - 2);
        return complete && clauses.nounWithVerb(at);
    }

    /** Whether the clause says what its subject is: "when I was a child", "if the weather is good". */
    private static boolean complement(Clauses clauses, int subject, int at) {
        boolean says = clauses.noun(at - 1) || clauses.tagged(at - 1, "JJ");
        for (int verb = at - 2; verb > Math.max(subject, at - 5) && says; verb--) {
            if (BE.contains(clauses.word(verb))) {
                return true;
            }
            says = !clauses.tagged(verb, "IN");
        }
        return false;
    }

    /** Whether a second clause without a conjunction follows, which might be the main one: "the man we met yesterday left". */
    private static boolean ambiguous(Clauses clauses, int main) {
        int verbs = 0;
        for (int at = main + 1; at < clauses.size(); at++) {
            String word = clauses.word(at);
            if (clauses.mark(at) || GOES_ON.contains(word) && !clauses.finite(at)) {
                return false;
            }
            if (clauses.finite(at) && !clauses.tagged(at, "NN")) {
                boolean newSubject = clauses.noun(at - 1) && at > main + 2;
                if (newSubject && verbs > 0) {
                    return true;
                }
                verbs++;
            }
        }
        return false;
    }
}
