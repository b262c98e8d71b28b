package app.redraft.infra.dictionary;

import app.redraft.core.assistant.reading.WordForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.languagetool.AnalyzedToken;
import org.languagetool.synthesis.Synthesizer;
import org.languagetool.synthesis.en.EnglishSynthesizer;
import org.languagetool.tagging.en.EnglishTagger;

/** The forms that LanguageTool's dictionary of English has, read when it is first asked. Thread-safe. */
public final class EnglishWordForms implements WordForms {
    @Override
    public Set<String> all(String word) {
        Set<String> forms = new TreeSet<>(Set.of(word));
        try {
            Synthesizer synthesizer = EnglishSynthesizer.INSTANCE;
            for (AnalyzedToken reading : readings(word)) {
                if (reading.getLemma() != null) {
                    forms.add(reading.getLemma());
                    forms.addAll(List.of(synthesizer.synthesize(reading, ".*", true)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forms;
    }

    @Override
    public boolean knows(String word) {
        return readings(word).stream().anyMatch(reading -> reading.getLemma() != null);
    }

    /** Of a verb and a noun, the verb: what is left is from leave, and sunk from sink. */
    @Override
    public String base(String word) {
        List<AnalyzedToken> known = readings(word).stream()
                .filter(reading -> reading.getLemma() != null)
                .toList();
        return known.stream()
                .filter(reading -> String.valueOf(reading.getPOSTag()).startsWith("V"))
                .findFirst()
                .or(() -> known.stream().findFirst())
                .map(AnalyzedToken::getLemma)
                .orElse(word);
    }

    private static List<AnalyzedToken> readings(String word) {
        return EnglishTagger.INSTANCE
                .tag(List.of(word.toLowerCase(Locale.ROOT)))
                .get(0)
                .getReadings();
    }
}
