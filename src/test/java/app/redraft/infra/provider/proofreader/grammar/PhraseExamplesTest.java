package app.redraft.infra.provider.proofreader.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.infra.provider.proofreader.language.OfflineEnglish;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/** Every line of the lists of phrases mends its own example, and has nothing more to say about it then. */
class PhraseExamplesTest {
    private static final JLanguageTool TOOL = new JLanguageTool(OfflineEnglish.get());
    private static final List<Rule> RULES = GrammarRules.all(TOOL.getLanguage());

    @ParameterizedTest
    @ValueSource(strings = {"prepositions", "verbs", "american", "articles", "words"})
    void mendsItsExamples(String list) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : lines(list)) {
            String example = line.substring(line.indexOf(" ## ") + 4);
            String flawed = example.replaceAll("\\[([^>]*)>([^]]*)]", "$1");
            String right = example.replaceAll("\\[([^>]*)>([^]]*)]", "$2");
            String id = (line.startsWith("?") ? "REDRAFT_LIKELY_" : "REDRAFT_") + list.toUpperCase(Locale.ROOT);
            String corrected = corrected(id, flawed);
            reasons(id, flawed)
                    .forEach(reason ->
                            assertThat(reason).as(example).contains("\u201c").endsWith("."));
            if (!corrected.equals(right) || !corrected(id, right).equals(right)) {
                wrong.add(example + "   became: " + corrected);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<String> lines(String list) throws IOException {
        String name = "/infra/provider/proofreader/grammar/" + list + ".txt";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PhraseExamplesTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> line.contains(" > ")).toList();
        }
    }

    /** What the writer reads about each change. */
    private static List<String> reasons(String id, String text) throws IOException {
        return Stream.of(rule(id).match(TOOL.getAnalyzedSentence(text)))
                .map(match -> Sentences.of(SentenceRule.reason(
                        match,
                        text.substring(match.getFromPos(), match.getToPos()),
                        match.getSuggestedReplacements().get(0))))
                .toList();
    }

    private static Rule rule(String id) {
        return RULES.stream()
                .filter(each -> each.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String corrected(String id, String text) throws IOException {
        StringBuilder corrected = new StringBuilder(text);
        RuleMatch[] matches = rule(id).match(TOOL.getAnalyzedSentence(text));
        for (int i = matches.length - 1; i >= 0; i--) {
            if (i > 0 && matches[i].getFromPos() == matches[i - 1].getFromPos()) {
                continue;
            }
            corrected.replace(
                    matches[i].getFromPos(),
                    matches[i].getToPos(),
                    matches[i].getSuggestedReplacements().get(0));
        }
        return corrected.toString();
    }
}
