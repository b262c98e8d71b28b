package app.redraft.infra.provider.proofreader.multilingual;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.proofreader.language.OfflineGerman;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.CorrectExample;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;

/** The rules of our own about German find what they should, and nothing else. */
class GermanRulesTest {
    private static final String FILE = "/infra/provider/proofreader/rules-de.xml";
    private static final JLanguageTool TOOL = new JLanguageTool(OfflineGerman.get());

    static Stream<AbstractPatternRule> rules() throws IOException {
        try (InputStream stream = Objects.requireNonNull(GermanRulesTest.class.getResourceAsStream(FILE))) {
            return new PatternRuleLoader().getRules(stream, FILE, TOOL.getLanguage()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void mendsItsExamplesAndLeavesTheCorrectOnes(AbstractPatternRule rule) throws IOException {
        assertThat(rule.getIncorrectExamples()).isNotEmpty();
        for (IncorrectExample example : rule.getIncorrectExamples()) {
            List<RuleMatch> matches = matches(rule, example.getExample().replaceAll("</?marker>", ""));

            assertThat(matches).as(example.getExample()).hasSize(1);
            assertThat(matches.get(0).getSuggestedReplacements())
                    .as(example.getExample())
                    .startsWith(example.getCorrections().get(0));
        }
        for (CorrectExample example : rule.getCorrectExamples()) {
            assertThat(matches(rule, example.getExample()))
                    .as(example.getExample())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Er hat einen freund getroffen., freund, Freund",
        "Wir sehen uns am morgen., morgen, Morgen",
        "Im sommer ist es hier schön., sommer, Sommer",
        "Zum essen gab es Wein., essen, Essen"
    })
    void findsANounInSmallLetters(String text, String word, String noun) throws IOException {
        List<RuleMatch> matches = matches(new GermanNounRule(TOOL.getLanguage()), text);

        assertThat(matches).hasSize(1);
        assertThat(text.substring(matches.get(0).getFromPos(), matches.get(0).getToPos()))
                .isEqualTo(word);
        assertThat(matches.get(0).getSuggestedReplacements()).containsExactly(noun);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am besten gehen wir gleich.",
                "Er hat einen guten Freund.",
                "Die einen lachen, die anderen weinen.",
                "Sie wohnt im alten Haus.",
                "Das ist zum ersten Mal passiert.",
                "Er ist am größten.",
                "Im einzelnen Fall kann das anders sein.",
                "Sie hat einen sehr alten Hund."
            })
    void leavesWordsBeforeNouns(String text) throws IOException {
        assertThat(matches(new GermanNounRule(TOOL.getLanguage()), text)).isEmpty();
    }

    private static List<RuleMatch> matches(Rule rule, String text) throws IOException {
        return List.of(rule.match(TOOL.getAnalyzedSentence(text)));
    }
}
