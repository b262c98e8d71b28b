package app.redraft.infra.provider.proofreader.spelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Map<String, String> american = new HashMap<>();
    private final Map<String, String> british = new HashMap<>();

    /** Loads the dictionaries, about 4 MB. */
    public Lexicon() throws IOException {
        for (String line : JLanguageTool.getDataBroker().getFromResourceDirAsLines(PAIRS)) {
            int colon = line.indexOf(';');
            if (colon > 0 && line.charAt(0) != '#') {
                String spelling = line.substring(colon + 1).trim();
                british.putIfAbsent(line.substring(0, colon), spelling);
                american.putIfAbsent(spelling, line.substring(0, colon));
            }
        }
        speller(EnglishVariant.AMERICAN);
        speller(EnglishVariant.BRITISH);
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
        return accepts(speller(variant), word) || pairs(variant).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether any variant of English has the word. */
    public boolean knows(String word) {
        return Arrays.stream(EnglishVariant.values()).anyMatch(variant -> knows(word, variant));
    }

    /** The spellings of a variant that are in LanguageTool's pairs alone. */
    private Set<String> pairs(EnglishVariant variant) {
        return variant == EnglishVariant.AMERICAN
                ? british.keySet()
                : variant.likeBritish() ? american.keySet() : Set.of();
    }

    /** How a variant spells an American word, a capital letter kept; empty where it has no other spelling. */
    public Optional<String> regional(String american, EnglishVariant variant) {
        return variant == EnglishVariant.AMERICAN
                ? Optional.empty()
                : british(american).filter(spelling -> knows(spelling, variant));
    }

    /** How a variant spells a word that only others have, a capital letter kept; empty where it is none of them. */
    public Optional<String> respelt(String word, EnglishVariant variant) {
        if (knows(word, variant)) {
            return Optional.empty();
        }
        return british(word).or(() -> counterpart(american, word)).filter(spelling -> knows(spelling, variant));
    }

    /** The British spelling of an American word, a capital letter kept; empty where there is none of its own. */
    public Optional<String> british(String american) {
        return counterpart(british, american);
    }

    private static Optional<String> counterpart(Map<String, String> pairs, String word) {
        String spelling = pairs.get(word.toLowerCase(Locale.ROOT));
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        return Optional.ofNullable(spelling)
                .map(small -> capital ? Character.toUpperCase(small.charAt(0)) + small.substring(1) : small);
    }

    /** How frequent the word is: 0 (unknown or rare) to 25 (among the commonest), a logarithmic class. */
    public int frequency(String word) {
        MorfologikMultiSpeller american = speller(EnglishVariant.AMERICAN);
        MorfologikMultiSpeller british = speller(EnglishVariant.BRITISH);
        return Math.max(american.getFrequency(word), british.getFrequency(word));
    }

    /** Read when it is first needed. */
    private MorfologikMultiSpeller speller(EnglishVariant variant) {
        return variants.computeIfAbsent(variant, missing -> {
            try {
                return speller(missing.country());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean accepts(MorfologikMultiSpeller speller, String word) {
        String straight = word.replace('\u2019', '\'');
        return !speller.isMisspelled(straight)
                || (Character.isUpperCase(straight.codePointAt(0))
                        && !speller.isMisspelled(straight.toLowerCase(Locale.ROOT)));
    }
}
