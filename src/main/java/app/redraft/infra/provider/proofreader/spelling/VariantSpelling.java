package app.redraft.infra.provider.proofreader.spelling;

import app.redraft.infra.provider.proofreader.text.Window;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Words that the variant of English which the writer chose spells otherwise: "color" in British English. */
public final class VariantSpelling {
    private static final String POSSESSIVE = "'s";

    private final Lexicon lexicon;
    private final DocumentWords words;
    private final EnglishVariant variant;

    /** @param variant the one that the writer chose */
    public VariantSpelling(Lexicon lexicon, DocumentWords words, EnglishVariant variant) {
        this.lexicon = lexicon;
        this.words = words;
        this.variant = variant;
    }

    /**
     * A word and its spelling.
     *
     * @param start its first offset in the window
     * @param end offset after its last character
     */
    public record Respelt(int start, int end, String spelling) {}

    /** The words of a window that are spelt otherwise, in order. Names stay: capitals within a sentence, and words in capitals. */
    public Stream<Respelt> find(Window window) {
        return DocumentWords.WORD.matcher(window.text()).results().flatMap(word -> respelt(window, word).stream());
    }

    private Optional<Respelt> respelt(Window window, MatchResult found) {
        String word = found.group();
        int length =
                word.replace('\u2019', '\'').endsWith(POSSESSIVE) ? word.length() - POSSESSIVE.length() : word.length();
        String base = word.substring(0, length);
        boolean small = base.equals(base.toLowerCase(Locale.ROOT));
        boolean opens = base.substring(1).equals(base.substring(1).toLowerCase(Locale.ROOT))
                && SpellingGate.opensSentence(window.text(), found.start());
        int end = found.start() + length;
        if (!small && !opens
                || words.personal(base)
                || !window.readable(found.start(), end)
                || !window.free(found.start(), end)) {
            return Optional.empty();
        }
        return lexicon.respelt(base, variant).map(spelling -> new Respelt(found.start(), end, spelling));
    }
}
