package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.ask;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.fast;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.RewriteTask;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text is judged alike however often it is checked, in whatever order, alone or within its document. */
class RepeatedCheckTest {
    private static final List<String> NAMES_AND_REFRAINS = List.of(
            "Niamh met Wojtek in Tshwane.",
            "Niamh met Wojtek Kowalczyk in Tshwane. She go home.",
            "Niamh sang to the frobnitz.\n\nIt was late, and he sleep badly.\n\nNiamh sang to the frobnitz.",
            "Oh the lanterns of Kirrimuir!\nOh the lanterns of Kirrimuir!\nThe boys has all gone home.",
            "Aoife and Siobhan lives in Eindhoven with there dog.",
            "Mit freundlichen Grüssen aus Zürich.",
            "Halloran wiped his hands. Halloran lookd at the window.",
            "Saoirse teh cat slept, and Mbeki read about Zwelethu.");

    @ParameterizedTest
    @EnumSource
    void isJudgedAlikeInAnyOrder(ProofreadingPolicy policy) {
        Map<String, String> first = new LinkedHashMap<>();
        texts().forEach(text -> first.put(text, correct(policy, text)));
        List<String> shuffled = new ArrayList<>(first.keySet());
        Collections.shuffle(shuffled, new Random(11));

        for (String text : shuffled) {
            assertThat(correct(policy, text)).isEqualTo(first.get(text));
        }
    }

    /** Whether apostrophes are curly is the document's to say. */
    @ParameterizedTest
    @EnumSource
    void isJudgedAlikeAloneAndWithinItsDocument(ProofreadingPolicy policy) {
        List<String> alone = texts().map(text -> correct(policy, text)).toList();

        assertThat(correct(policy, String.join("\n\n", texts().toList()))
                        .replace('\u2019', '\'')
                        .split("\n\n"))
                .containsExactly(
                        String.join("\n\n", alone).replace('\u2019', '\'').split("\n\n"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsThePersonalDictionaryInEveryCheck(ProofreadingPolicy policy) {
        Set<String> own = Set.of("zorblax", "frobnitz");
        RewriteTask task = new RewriteTask("The frobnitz broke. Zorblax repair a frobnitz.", "", "", "grammar", "");

        for (int run = 0; run < 3; run++) {
            assertThat(ask(policy, task, own).text()).contains("The frobnitz broke. Zorblax", "a frobnitz.");
        }
    }

    @Test
    void isJudgedAlikeByAnEngineThatHasReadOtherTextsBefore() {
        List<String> used =
                NAMES_AND_REFRAINS.stream().map(ProofreaderTesting::fast).toList();
        ProofreadingEngine fresh = new ProofreadingEngine();

        assertThat(NAMES_AND_REFRAINS)
                .extracting(text -> ProofreaderTesting.ask(fresh, ProofreadingPolicy.FAST, text))
                .isEqualTo(used);
        assertThat(fast("Niamh met Wojtek in Tshwane.")).isEqualTo("Niamh met Wojtek in Tshwane.");
    }

    @Test
    void isJudgedAlikeByTwoThreadsAtOnce() {
        List<String> texts = texts().toList();
        ProofreadingEngine shared = new ProofreadingEngine();
        CompletableFuture<List<String>> other = CompletableFuture.supplyAsync(() -> check(shared, texts));

        assertThat(check(shared, texts)).isEqualTo(other.join());
    }

    private static List<String> check(ProofreadingEngine engine, List<String> texts) {
        return texts.stream()
                .map(text -> ProofreaderTesting.ask(engine, ProofreadingPolicy.FAST, text))
                .toList();
    }

    private static Stream<String> texts() {
        return Stream.of(
                        NAMES_AND_REFRAINS.stream(),
                        ProofreaderTesting.correct().stream(),
                        ProofreaderTesting.flawed().stream())
                .flatMap(texts -> texts);
    }

    private static String correct(ProofreadingPolicy policy, String text) {
        return ask(policy, new RewriteTask(text, "", "", "grammar", "")).text();
    }
}
