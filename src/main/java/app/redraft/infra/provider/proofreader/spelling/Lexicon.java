package app.redraft.infra.provider.proofreader.spelling;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.spelling.morfologik.MorfologikMultiSpeller;

/**
 * LanguageTool's English dictionaries: which words exist in which variant, and how frequent they are. Not thread-safe: the
 * engine's lock guards it.
 */
public final class Lexicon {
    /** LanguageTool's pairs of American and British spellings; a few of them are in no dictionary. */
    private static final String PAIRS = "en/en-US-GB.txt";

    private static final String SPELLING = "en/hunspell/spelling.txt";

    private final Map<EnglishVariant, MorfologikMultiSpeller> variants = new EnumMap<>(EnglishVariant.class);
    private final List<MorfologikMultiSpeller> others;

    private final Map<String, String> british = new HashMap<>();
    private final Set<String> onlyBritish = new HashSet<>();

    /** Loads the dictionaries, about 4 MB. */
    public Lexicon() throws IOException {
        for (String line : JLanguageTool.getDataBroker().getFromResourceDirAsLines(PAIRS)) {
            int colon = line.indexOf(';');
            if (colon > 0 && line.charAt(0) != '#') {
                String spelling = line.substring(colon + 1).trim();
                british.putIfAbsent(line.substring(0, colon), spelling);
                onlyBritish.add(spelling);
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
    public boolean knows(String word, EnglishVariant variant) {
        Set<String> pairs = variant == EnglishVariant.BRITISH ? onlyBritish : british.keySet();
        return accepts(speller(variant), word) || pairs.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether any variant of English has the word. */
    public boolean knows(String word) {
        return knows(word, EnglishVariant.AMERICAN)
                || knows(word, EnglishVariant.BRITISH)
                || others.stream().anyMatch(speller -> accepts(speller, word));
    }

    /** The British spelling of an American word, a capital letter kept; empty where there is none of its own. */
    public Optional<String> british(String american) {
        String spelling = british.get(american.toLowerCase(Locale.ROOT));
        boolean capital = Character.isUpperCase(american.codePointAt(0));
        return Optional.ofNullable(spelling)
                .map(small -> capital ? Character.toUpperCase(small.charAt(0)) + small.substring(1) : small);
    }

    /** How frequent the word is: 0 (unknown or rare) to 25 (among the commonest), a logarithmic class. */
    public int frequency(String word) {
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
