package app.redraft.infra.provider.proofreader;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.languagetool.rules.spelling.morfologik.MorfologikMultiSpeller;

/**
 * LanguageTool's English dictionaries: which words exist in which variant, and how frequent they are. Not thread-safe: the
 * engine's lock guards it.
 */
final class Lexicon {
    private static final String SPELLING = "en/hunspell/spelling.txt";

    private final Map<EnglishVariant, MorfologikMultiSpeller> variants = new EnumMap<>(EnglishVariant.class);
    private final List<MorfologikMultiSpeller> others;

    /** Loads the dictionaries, about 4 MB. */
    Lexicon() throws IOException {
        variants.put(EnglishVariant.AMERICAN, speller("US"));
        variants.put(EnglishVariant.BRITISH, speller("GB"));
        others = List.of(speller("CA"), speller("AU"), speller("NZ"), speller("ZA"));
    }

    private static MorfologikMultiSpeller speller(String country) throws IOException {
        return new MorfologikMultiSpeller(
                "/en/hunspell/en_" + country + ".dict",
                List.of("/" + SPELLING),
                "/en/hunspell/spelling_en-" + country + ".txt",
                1);
    }

    /** Whether the word is spelt right in this variant; a capitalised form of a known word is known. */
    boolean knows(String word, EnglishVariant variant) {
        return accepts(speller(variant), word);
    }

    /** Whether any variant of English has the word. */
    boolean knows(String word) {
        return accepts(speller(EnglishVariant.AMERICAN), word)
                || accepts(speller(EnglishVariant.BRITISH), word)
                || others.stream().anyMatch(speller -> accepts(speller, word));
    }

    /** How frequent the word is: 0 (unknown or rare) to 25 (among the commonest), a logarithmic class. */
    int frequency(String word) {
        MorfologikMultiSpeller american = speller(EnglishVariant.AMERICAN);
        MorfologikMultiSpeller british = speller(EnglishVariant.BRITISH);
        return Math.max(american.getFrequency(word), british.getFrequency(word));
    }

    private MorfologikMultiSpeller speller(EnglishVariant variant) {
        return Objects.requireNonNull(variants.get(variant));
    }

    private static boolean accepts(MorfologikMultiSpeller speller, String word) {
        String straight = word.replace('\u2019', '\'');
        return !speller.isMisspelled(straight)
                || (Character.isUpperCase(straight.codePointAt(0))
                        && !speller.isMisspelled(straight.toLowerCase(Locale.ROOT)));
    }
}
