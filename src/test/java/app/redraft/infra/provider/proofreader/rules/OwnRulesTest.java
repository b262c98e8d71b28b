package app.redraft.infra.provider.proofreader.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.proofreader.language.OfflineEnglish;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.CorrectExample;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;

/** Every rule of our own finds and mends its wrong examples and is silent in its right ones. */
class OwnRulesTest {
    private static final JLanguageTool TOOL = new JLanguageTool(OfflineEnglish.get());

    static Stream<Rule> rules() throws IOException {
        return OwnRules.load(TOOL.getLanguage()).stream().filter(AbstractPatternRule.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void mendsItsExamples(Rule rule) throws IOException {
        assertThat(rule.getIncorrectExamples()).isNotEmpty();
        for (IncorrectExample example : rule.getIncorrectExamples()) {
            String marked = example.getExample();
            String text = marked.replaceAll("</?marker>", "");
            List<RuleMatch> matches = matches(rule, text);

            assertThat(matches).as("%s in %s", name(rule), text).hasSize(1);
            assertThat(matches.get(0).getFromPos()).as(text).isEqualTo(marked.indexOf("<marker>"));
            assertThat(matches.get(0).getSuggestedReplacements())
                    .as("%s in %s", name(rule), text)
                    .startsWith(example.getCorrections().get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void leavesItsCorrectExamples(Rule rule) throws IOException {
        for (CorrectExample example : rule.getCorrectExamples()) {
            String text = example.getExample().replaceAll("</?marker>", "");

            assertThat(matches(rule, text)).as("%s in %s", name(rule), text).isEmpty();
        }
    }

    private static String name(Rule rule) {
        return rule instanceof AbstractPatternRule pattern ? pattern.getFullId() : rule.getId();
    }

    private static List<RuleMatch> matches(Rule rule, String text) throws IOException {
        return List.of(rule.match(TOOL.getAnalyzedSentence(text)));
    }
}
