package app.redraft.infra.provider.proofreader.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/** English that is loaded faster is still the English of LanguageTool. */
class OfflineEnglishTest {
    private static final JLanguageTool TOOL = new JLanguageTool(OfflineEnglish.get());

    @Test
    void hasEveryRule() {
        JLanguageTool original = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));

        assertThat(ids(TOOL)).containsExactlyElementsOf(ids(original)).hasSizeGreaterThan(3_000);
        assertThat(TOOL.getAllRules()).hasSameSizeAs(original.getAllRules());
    }

    private static Set<String> ids(JLanguageTool tool) {
        Set<String> ids = new TreeSet<>();
        tool.getAllRules().stream().map(Rule::getId).forEach(ids::add);
        return ids;
    }

    @Test
    void knowsTheNamesAndTermsOfTheLists() throws IOException {
        assertThat(TOOL.check("We met Wojtek in Dakar and spoke about COVID and blockchain."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"recieve, receive", "alot, a lot", "definately, definitely", "freind, friend"})
    void suggestsSpellings(String wrong, String right) throws IOException {
        List<RuleMatch> matches = TOOL.check("They said " + wrong + " today.");

        assertThat(matches.get(0).getSuggestedReplacements()).startsWith(right);
    }

    @ParameterizedTest
    @CsvSource({
        "<rule><example>a</example><token>b</token></rule>, <rule><token>b</token></rule>",
        "<!-- <rule> --><a/><example correction='x'>y <marker>z</marker></example>, <a/>",
        "<a>&#60;example</a>, <a>&#60;example</a>"
    })
    void readsRulesWithoutTheirExamples(String xml, String lean) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);

        assertThat(new String(bytes, 0, RuleFiles.withoutExamples(bytes), StandardCharsets.UTF_8))
                .isEqualTo(lean);
    }
}
