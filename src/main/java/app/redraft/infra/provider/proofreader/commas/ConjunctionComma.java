package app.redraft.infra.provider.proofreader.commas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "I like dogs but she likes cats": a comma stands before a conjunction that joins two whole clauses. */
final class ConjunctionComma extends CommaRule {
    private static final Set<String> SUBORDINATE = Set.of(
            "that",
            "if",
            "when",
            "because",
            "who",
            "which",
            "while",
            "what",
            "how",
            "where",
            "whether",
            "than",
            "why",
            "although",
            "though",
            "unless",
            "until",
            "since",
            "before",
            "after",
            "whom",
            "whose",
            "once",
            "as",
            "both",
            "either",
            "let");

    private static final Set<String> NO_CLAUSE_BEFORE = Set.of(
            "all",
            "anything",
            "nothing",
            "none",
            "one",
            "nobody",
            "everyone",
            "everybody",
            "cannot",
            "who",
            "and",
            "but",
            "or",
            "so",
            "even",
            "ever",
            "not",
            "just",
            "only");

    /** With these a group of words may begin that is no clause. */
    private static final Set<String> COMPARES = Set.of("as", "than", "before", "after", "since", "both");

    private static final Set<String> OPENS_CONCESSION = Set.of("although", "though");

    private final String conjunction;
    private final int shortest;

    private ConjunctionComma(String id, String conjunction, int shortest) {
        super(id);
        this.conjunction = conjunction;
        this.shortest = shortest;
    }

    /** Before "but": even short clauses. */
    static CommaRule but() {
        return new ConjunctionComma("REDRAFT_COMMA_BUT", "but", 2);
    }

    /** Before "and": where the first clause is long enough. */
    static CommaRule and() {
        return new ConjunctionComma("REDRAFT_COMMA_AND", "and", 5);
    }

    /** Before "and" where the first clause is short, or compares something. */
    static CommaRule likelyAnd() {
        return new ConjunctionComma("REDRAFT_LIKELY_COMMA_AND", "and", 4);
    }

    /** Before "so" that tells a result. */
    static CommaRule so() {
        return new ConjunctionComma("REDRAFT_COMMA_SO", "so", 3);
    }

    @Override
    List<Integer> missing(Clauses clauses) {
        List<Integer> places = new ArrayList<>();
        int start = 1;
        for (int at = 2; at < clauses.size() - 2; at++) {
            if (clauses.mark(at)) {
                start = at + 1;
            } else if (clauses.word(at).equals(conjunction)) {
                if (joins(clauses, start, at)) {
                    places.add(at - 1);
                }
                start = at + 1;
            }
        }
        return places;
    }

    private boolean joins(Clauses clauses, int start, int at) {
        boolean verb = false;
        boolean subject = false;
        boolean subordinate = false;
        boolean likely = getId().startsWith("REDRAFT_LIKELY");
        for (int word = start; word < at; word++) {
            subject |= !verb && (clauses.noun(word) || clauses.subject(word));
            verb |= clauses.finite(word) && word > start;
            subordinate |=
                    SUBORDINATE.contains(clauses.word(word)) && !(likely && COMPARES.contains(clauses.word(word)));
        }
        boolean conceded = conjunction.equals("but") && OPENS_CONCESSION.contains(clauses.word(1));
        boolean result = !conjunction.equals("so") || !purpose(clauses, at);
        boolean enough = at - start >= shortest && (conjunction.equals("but") || !subordinate);
        return verb
                && subject
                && enough
                && !conceded
                && result
                && !clauses.mark(at - 1)
                && !NO_CLAUSE_BEFORE.contains(clauses.word(at - 1))
                && (clauses.pronounWithVerb(at + 1) || !conjunction.equals("so") && clauses.nounWithVerb(at + 1))
                && clauses.size() - at > 3;
    }

    /** "So" that means "so that": "he spoke up so we could hear". */
    private static boolean purpose(Clauses clauses, int at) {
        return clauses.tagged(at + 2, "MD")
                || clauses.word(at + 2).matches("['\u2019](?:ll|d)")
                || clauses.word(at - 1).equals("do");
    }
}
