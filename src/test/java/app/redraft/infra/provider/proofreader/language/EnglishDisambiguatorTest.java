package app.redraft.infra.provider.proofreader.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.tagging.disambiguation.Disambiguator;
import org.languagetool.tagging.en.EnglishHybridDisambiguator;

/** Words get the parts of speech that LanguageTool gives them, in less time. */
class EnglishDisambiguatorTest {
    private static final JLanguageTool TOOL = new JLanguageTool(OfflineEnglish.get());
    private static final Disambiguator OWN = new EnglishDisambiguator(OfflineEnglish.get());
    private static final Disambiguator ORIGINAL = new EnglishHybridDisambiguator(OfflineEnglish.get());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We flew from New York to Rio de Janeiro, ad hoc and vis-à-vis the co-op.",
                "NEW YORK CITY and Vis-À-Vis were in the WALL STREET JOURNAL (of New York).",
                "The hot dog's bun; a hot   dog, \"hot dog\" and hot dogs: per se, Per Se, PER SE!",
                "An iPhone, an IPHONE and an IPhone ran on C++ at the San José café in São Paulo.",
                "He said bye bye bye bye, and so on and so forth, et cetera.",
                "the United States of America and the united states of mind",
            })
    void readsNamesAndPhrasesAsLanguageToolDoes(String text) throws IOException {
        assertThat(readings(OWN, text)).isEqualTo(readings(ORIGINAL, text));
    }

    @Test
    void readsTheEntriesOfItsListsAsLanguageToolDoes() throws IOException {
        for (String entry : entries()) {
            String text = "And " + entry + " came, with " + entry.toUpperCase(Locale.ROOT) + " and (" + capital(entry)
                    + ") or " + entry.toLowerCase(Locale.ROOT) + " at home.";

            assertThat(readings(OWN, text)).isEqualTo(readings(ORIGINAL, text));
        }
    }

    /** Each fiftieth entry of both lists. */
    private static List<String> entries() {
        List<String> entries = Stream.of("/spelling_global.txt", "/en/multiwords.txt")
                .flatMap(name -> JLanguageTool.getDataBroker().getFromResourceDirAsLines(name).stream())
                .map(line -> line.split("[\t#]")[0].trim())
                .filter(entry -> !entry.isEmpty())
                .toList();
        List<String> some = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += 50) {
            some.add(entries.get(i));
        }
        return some;
    }

    private static String capital(String entry) {
        return entry.substring(0, 1).toUpperCase(Locale.ROOT) + entry.substring(1);
    }

    private static List<String> readings(Disambiguator disambiguator, String text) throws IOException {
        List<String> readings = new ArrayList<>();
        for (String sentence : TOOL.sentenceTokenize(text)) {
            AnalyzedSentence read = disambiguator.disambiguate(TOOL.getRawAnalyzedSentence(sentence));
            for (AnalyzedTokenReadings token : read.getTokens()) {
                readings.add(token + (token.isIgnoredBySpeller() ? " known" : ""));
            }
        }
        return readings;
    }
}
