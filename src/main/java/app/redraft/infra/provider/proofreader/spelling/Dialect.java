package app.redraft.infra.provider.proofreader.spelling;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a text that is told or spoken in dialect by its forms: two of them that learners hardly ever write ("ain't",
 * "knowed", "I seen", "didn't have no"), or more that a slip of the pen may explain ("they was", "he don't").
 */
final class Dialect {
    /** Twice the number of sure forms that make a dialect. */
    private static final int ENOUGH = 4;

    private static final int SURE = 2;
    private static final int ONE_SURE_FORM_IN = 200;

    private static final Pattern SURE_FORMS = Pattern.compile(
            "\\b(?:h?ain['\u2019]t|warn['\u2019]t|tain['\u2019]t|cain['\u2019]t|dasn['\u2019]t|mayn['\u2019]t|'tis|\u2019tis)\\b"
                    + "|\\b\\p{L}{2,}in['\u2019](?=[\\s,.;!?])" // goin'
                    + "|\\ba-\\p{Ll}{3,}ing?\\b" // a-going
                    + "|(?<![\\w])['\u2019]em\\b|\\bo['\u2019](?= )"
                    + "|\\b(?:I|you|he|she|it|we|they|who)\\s+(?:seen|done|knowed|begun|et|hearn)\\b"
                    + "|\\b(?:knowed|hisself|theirselves|ourn|yourn|hern)\\b"
                    + "|\\b(?:I|we|you|they|folks)\\s+says\\b|\\bsays\\s+(?:I|we)\\b"
                    + "|n['\u2019]t\\s+(?:\\p{Ll}+\\s+){0,3}(?:nothing|nobody|none|neither|nowhere|never)\\b"
                    + "|n['\u2019]t\\s+(?:\\p{Ll}+\\s+){0,2}no\\s+(?!one\\b|to\\b|longer\\b|more\\b|matter\\b|doubt\\b)\\p{Ll}"
                    + "|\\bnever\\s+\\p{Ll}+\\s+(?:no|nothing|nobody|none)\\b"
                    + "|\\bthem(?:['\u2019]s|\\s+(?:as|what|that['\u2019]s))\\b"
                    + "|\\b(?:all|one|some)\\s+on\\s+(?:['\u2019]em|them|us|you)\\b|\\bwas\\s+all\\s+of\\s+us\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DOUBTFUL_FORMS = Pattern.compile(
            "\\b(?:they|we|you|us)\\s+was\\b|\\b(?:he|she|it|that|there)\\s+(?:don['\u2019]t|weren['\u2019]t|were\\s+(?!to\\b))"
                    + "|\\bme\\s+and\\s+\\p{L}+\\s+(?:we\\s+)?\\p{Ll}+|\\bthem\\s+\\p{Ll}+s\\s+(?:is|was|are|were|ain)\\b"
                    + "|\\b(?:he|she|it|they)\\s+(?:come|give|run|begin)\\b|\\b(?:growed|throwed|catched|drawed|drownded)\\b|\\bcould\\s+of\\b|\\bwould\\s+a\\b",
            Pattern.CASE_INSENSITIVE);

    /** Words of the dialects of English, as stories write them. */
    private static final Set<String> WORDS = WordTables.read("foreign-words.txt").stream()
            .filter(line -> Set.of("scots", "southern-us", "northern", "jamaican", "spoken")
                    .contains(line.get(0)))
            .flatMap(line -> line.stream().skip(1))
            .filter(word -> word.length() > 2)
            .collect(Collectors.toUnmodifiableSet());

    private Dialect() {}

    /**
     * Whether a text is dialect: some forms of it, and one in so many words.
     *
     * @param words its words and how often each stands there
     */
    static boolean in(String text, Map<String, Integer> words) {
        long all = 0;
        long dialect = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            all += word.getValue();
            dialect += word(word.getKey()) ? word.getValue() : 0;
        }
        long enough = Math.max(ENOUGH, SURE * all / ONE_SURE_FORM_IN);
        return SURE * (count(SURE_FORMS, text) + dialect) + count(DOUBTFUL_FORMS, text) >= enough;
    }

    private static long count(Pattern forms, String text) {
        return forms.matcher(text).results().count();
    }

    /** Whether a dialect has the word, and English has not. */
    static boolean word(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }
}
