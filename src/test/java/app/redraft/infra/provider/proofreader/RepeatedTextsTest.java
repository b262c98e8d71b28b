package app.redraft.infra.provider.proofreader;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RewriteTask;
import app.redraft.infra.provider.proofreader.ProofreaderTesting.Answer;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each text of the benchmarks and of the plain editor gets one answer, with its reasons and offers: in whatever order they are
 * read, how often, alone or as paragraphs of one document.
 */
class RepeatedTextsTest {
    private static final List<String> FILES = List.of(
            "/bench/proofread/learners-development.tsv",
            "/bench/proofread/development.txt",
            "/infra/provider/proofreader/plain/passages.txt",
            "/infra/provider/proofreader/plain/unseen.txt");

    @ParameterizedTest
    @CsvSource({"FAST, improve", "THOROUGH, concise"})
    void haveOneAnswerInEveryOrderAndWithinADocument(ProofreadingPolicy policy, String preset) {
        List<String> texts = texts();
        Map<String, String> alone = new HashMap<>();
        texts.forEach(text -> alone.put(text, whole(ask(policy, preset, text, "", ""))));

        for (int seed = 1; seed <= 2; seed++) {
            Collections.shuffle(texts, new Random(seed));
            for (int i = 0; i < texts.size(); i++) {
                String before = i == 0 ? "" : texts.get(i - 1) + "\n\n";
                String after = i == texts.size() - 1 ? "" : "\n\n" + texts.get(i + 1);

                assertThat(whole(ask(policy, preset, texts.get(i), "", ""))).isEqualTo(alone.get(texts.get(i)));
                assertThat(whole(ask(policy, preset, texts.get(i), before, after)))
                        .as("after %s", before)
                        .isEqualTo(alone.get(texts.get(i)));
            }
        }
    }

    private static Answer ask(ProofreadingPolicy policy, String preset, String text, String before, String after) {
        return ProofreaderTesting.ask(policy, new RewriteTask(text, before, after, preset, ""));
    }

    /** Text, reasons and offers; whether apostrophes are curly is the document's to say. */
    private static String whole(Answer answer) {
        StringBuilder whole = new StringBuilder(answer.text());
        for (ModelEvent.Explanation why : answer.explanations()) {
            whole.append('\n').append(why);
        }
        for (ModelEvent.Suggestion offer : answer.suggestions()) {
            whole.append('\n').append(offer);
        }
        return whole.toString().replace('\u2019', '\'');
    }

    private static List<String> texts() {
        return new ArrayList<>(FILES.stream().flatMap(RepeatedTextsTest::lines).toList());
    }

    private static Stream<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RepeatedTextsTest.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t")[0])
                    .distinct()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
