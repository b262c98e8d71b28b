package app.redraft.infra.provider.proofreader;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.spelling.morfologik.MorfologikMultiSpeller;

/**
 * LanguageTool's English dictionaries: which words exist in which variant, and how frequent they are. Not thread-safe: the
 * engine's lock guards it.
 */
final class Lexicon {
    /** LanguageTool's pairs of American and British spellings; a few of them are in no dictionary. */
    private static final String PAIRS = "en/en-US-GB.txt";

    private static final String SPELLING = "en/hunspell/spelling.txt";

    private final Map<EnglishVariant, MorfologikMultiSpeller> variants = new EnumMap<>(EnglishVariant.class);
    private final List<MorfologikMultiSpeller> others;

    private final Map<EnglishVariant, Set<String>> pairs = new EnumMap<>(EnglishVariant.class);

    /** Loads the dictionaries, about 4 MB. */
    Lexicon() throws IOException {
        pairs.put(EnglishVariant.AMERICAN, new HashSet<>());
        pairs.put(EnglishVariant.BRITISH, new HashSet<>());
        for (String line : JLanguageTool.getDataBroker().getFromResourceDirAsLines(PAIRS)) {
            int colon = line.indexOf(';');
            if (colon > 0 && line.charAt(0) != '#') {
                words(EnglishVariant.AMERICAN).add(line.substring(0, colon));
                words(EnglishVariant.BRITISH).add(line.substring(colon + 1).trim());
            }
        }
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
        return accepts(speller(variant), word) || words(variant).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether any variant of English has the word. */
    boolean knows(String word) {
        return knows(word, EnglishVariant.AMERICAN)
                || knows(word, EnglishVariant.BRITISH)
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

    private Set<String> words(EnglishVariant variant) {
        return Objects.requireNonNull(pairs.get(variant));
    }

    private static boolean accepts(MorfologikMultiSpeller speller, String word) {
        String straight = word.replace('\u2019', '\'');
        return !speller.isMisspelled(straight)
                || (Character.isUpperCase(straight.codePointAt(0))
                        && !speller.isMisspelled(straight.toLowerCase(Locale.ROOT)));
    }
}
