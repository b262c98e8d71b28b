package app.redraft.infra.provider.proofreader.spelling;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the writer's own text says about its words: how often each stands there, and which spelling it follows. */
public final class DocumentWords {
    /** A word, with an apostrophe in it or not. */
    public static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:['\u2019]\\p{L}++)?");

    private static final int WORDS_READ_FOR_SPELLING = 5_000;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Predicate<String> personal;
    private final boolean curlyApostrophes;
    private final boolean curlyQuotes;
    private final boolean dialect;

    /**
     * Counts the words.
     *
     * @param text passage and context
     * @param personal the writer's dictionary
     */
    public DocumentWords(String text, Predicate<String> personal) {
        this.personal = personal;
        this.curlyQuotes = text.indexOf('\u201c') >= 0 || text.indexOf('\u201d') >= 0;
        this.curlyApostrophes = text.indexOf('\u2019') >= 0 || curlyQuotes && text.indexOf('\'') < 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            counts.merge(words.group(), 1, Integer::sum);
        }
        this.dialect = Dialect.in(text, counts);
    }

    /** Whether the writer's dictionary has the word. */
    public boolean personal(String word) {
        return personal.test(word);
    }

    /** Whether the text is told or spoken in dialect, whose forms of verbs are no mistakes. */
    public boolean dialect() {
        return dialect;
    }

    /** How often exactly this word stands in the text. */
    public int count(String word) {
        return counts.getOrDefault(word, 0);
    }

    /** The words with apostrophes and quotation marks as the text has them, straight or curly. */
    public String withItsMarks(String words) {
        String apostrophes = curlyApostrophes ? words.replace('\'', '\u2019') : words.replace('\u2019', '\'');
        return curlyQuotes ? apostrophes : apostrophes.replace('\u201c', '"').replace('\u201d', '"');
    }

    /** American unless more words are spelt in a way that only British English has. */
    public EnglishVariant variant(Lexicon lexicon) {
        int balance = counts.keySet().stream()
                .limit(WORDS_READ_FOR_SPELLING)
                .mapToInt(word -> evidence(word, lexicon))
                .sum();
        return balance > 0 ? EnglishVariant.BRITISH : EnglishVariant.AMERICAN;
    }

    private static int evidence(String word, Lexicon lexicon) {
        boolean american = lexicon.knows(word, EnglishVariant.AMERICAN);
        boolean british = lexicon.knows(word, EnglishVariant.BRITISH);
        return american == british ? 0 : british ? 1 : -1;
    }
}
