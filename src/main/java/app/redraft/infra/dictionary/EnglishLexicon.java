package app.redraft.infra.dictionary;

import app.redraft.core.quality.guard.text.Lexicon;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;
import org.languagetool.AnalyzedToken;
import org.languagetool.tagging.en.EnglishTagger;

/**
 * The parts of speech that LanguageTool's dictionary of English has, read when it is first asked, and Snowball's stems of German,
 * French and Spanish. Thread-safe.
 */
public final class EnglishLexicon implements Lexicon {
    private final Map<String, SnowballStemmer> stemmers = Map.of(
            "de", new SnowballStemmer(ALGORITHM.GERMAN),
            "fr", new SnowballStemmer(ALGORITHM.FRENCH),
            "es", new SnowballStemmer(ALGORITHM.SPANISH));

    @Override
    public Entry entry(String form) {
        if (form.isEmpty()) {
            return new Entry(form, Set.of());
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        String lemma = null;
        boolean verb = false;
        boolean past = false;
        for (AnalyzedToken reading : readings(capitalized(form))) {
            String tag = reading.getPOSTag();
            if (tag == null || reading.getLemma() == null) {
                continue;
            }
            boolean name = tag.startsWith("NNP");
            addKinds(tag, kinds);
            // "Fell" is far more often from "fall" than "fell" itself.
            boolean irregular = tag.startsWith("VBD") && !reading.getLemma().equalsIgnoreCase(form);
            if (!name && (lemma == null || tag.startsWith("V") && !verb || irregular && !past)) {
                lemma = reading.getLemma();
                verb = tag.startsWith("V");
                past = irregular;
            }
        }
        return new Entry(lemma == null ? form : lemma.toLowerCase(Locale.ROOT), kinds);
    }

    @Override
    public synchronized String stem(String language, String form) {
        SnowballStemmer stemmer = stemmers.get(language);
        return stemmer == null ? form : stemmer.stem(form).toString();
    }

    private static void addKinds(String tag, Set<Kind> kinds) {
        if (tag.startsWith("NNP")) {
            kinds.add(Kind.PROPER_NOUN);
        } else if (tag.startsWith("N")) {
            kinds.add(Kind.NOUN);
        } else if (tag.startsWith("V")) {
            kinds.add(Kind.VERB);
            if (tag.startsWith("VBN")) {
                kinds.add(Kind.PARTICIPLE);
            }
        } else if (tag.startsWith("J")) {
            kinds.add(Kind.ADJECTIVE);
        } else {
            kinds.add(Kind.ADVERB);
        }
    }

    private static String capitalized(String form) {
        return form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
    }

    /** The readings of a word with a capital are those of the name and those of the word in small letters. */
    private static List<AnalyzedToken> readings(String word) {
        return EnglishTagger.INSTANCE.tag(List.of(word)).get(0).getReadings();
    }
}
