package app.redraft.infra.provider.proofreader.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.proofreader.ProofreaderTesting;
import app.redraft.infra.provider.proofreader.language.OfflineEnglish;
import app.redraft.infra.provider.proofreader.text.HiddenSpan;
import app.redraft.infra.provider.proofreader.text.Regions;
import app.redraft.infra.provider.proofreader.text.TextForm;
import app.redraft.infra.provider.proofreader.text.TextSpan;
import app.redraft.infra.provider.proofreader.text.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/** What is remembered of sentences is what LanguageTool itself finds, wherever the sentence stands. */
class SentenceCachingToolTest {
    private static final Language ENGLISH = OfflineEnglish.get();
    private static final int SIZE = 2_000;

    /** Rules that read several sentences: who begins three of them alike, opens a bracket, or spells a word two ways. */
    private static final List<String> ACROSS_SENTENCES = List.of(
            "However, it rained. However, they went. However, nobody came.",
            "He bought a lamp. He lit a lamp. He broke a lamp. Also, he paid. Also, he left. Also, he wept.",
            "She opened the box (it was old. Then she closed it.",
            "They organise the fair. Others organize the market. It was, however, “late. Nobody came.",
            "The colour was fine. The color was fine.",
            "the door opened. the cat ran.It was late .");

    @ParameterizedTest
    @CsvSource({"FAST, false", "FAST, true", "THOROUGH, false"})
    void findsWhatLanguageToolFindsInEveryOrderOfSentences(ProofreadingPolicy policy, boolean tightens)
            throws IOException {
        Depth depth = new Depth(policy, tightens);
        JLanguageTool plain = Checker.configured(new JLanguageTool(ENGLISH), depth);
        Checker cached = new Checker(new MatchCache(SIZE));

        for (String text : paragraphs()) {
            Window window = Window.of(text);
            assertThat(told(cached.check(window, depth)))
                    .as(text)
                    .isEqualTo(told(Checker.check(plain, window.annotated(), depth)));
        }
    }

    @Test
    void findsTheSamePlacesBehindHiddenMarks() throws IOException {
        Depth depth = new Depth(ProofreadingPolicy.FAST, false);
        Checker cached = new Checker(new MatchCache(SIZE));
        List<RuleMatch> alone = cached.check(Window.of("They sleeps all day."), depth);
        String text = "> It **are** late. They sleeps all day.";
        List<HiddenSpan> hidden = List.of(hide(0, 2), hide(5, 7), hide(10, 12));
        Window window = new Window(
                text,
                new TextSpan(0, text.length()),
                new Regions(hidden, List.of(), List.of(), false),
                List.of(),
                TextForm.SENTENCES);

        assertThat(cached.check(window, depth))
                .extracting(match -> text.substring(match.getFromPos(), match.getToPos()))
                .contains("sleeps")
                .hasSizeGreaterThan(alone.size());
    }

    @Test
    void asksTheRulesOnlyAboutSentencesThatAreNew() throws IOException {
        SentenceCachingTool tool = new SentenceCachingTool(ENGLISH, new MatchCache(SIZE), false);
        Reading reading = new Reading();
        tool.addRule(reading);

        tool.check("It was late. They slept. Nobody came.");
        tool.check("It was late. They woke. Nobody came.");
        tool.check("Nobody came. It was late.");

        assertThat(reading.sentences)
                .containsExactly(
                        "It was late. ",
                        "They slept. ",
                        "Nobody came.",
                        "They woke. ",
                        "Nobody came. ",
                        "It was late.");
    }

    /** Notes which sentences it is asked about, and finds nothing. */
    private static final class Reading extends Rule {
        private final List<String> sentences = new ArrayList<>();

        @Override
        public String getId() {
            return "READING";
        }

        @Override
        public String getDescription() {
            return "notes sentences";
        }

        @Override
        public RuleMatch[] match(AnalyzedSentence sentence) {
            sentences.add(sentence.getText());
            return RuleMatch.EMPTY_ARRAY;
        }
    }

    private static HiddenSpan hide(int start, int end) {
        return new HiddenSpan(new TextSpan(start, end), "");
    }

    /** The texts of the suite alone, then with other neighbours: each first, in the middle, and last. */
    private static List<String> paragraphs() {
        List<String> texts = new ArrayList<>(ACROSS_SENTENCES);
        texts.addAll(ProofreaderTesting.flawed());
        texts.addAll(ProofreaderTesting.correct());
        List<String> paragraphs = new ArrayList<>(texts);
        Random random = new Random(5);
        for (int round = 0; round < 2; round++) {
            Collections.shuffle(texts, random);
            for (int i = 0; i + 2 < texts.size(); i += 3) {
                paragraphs.add(String.join(" ", texts.subList(i, i + 3)));
            }
        }
        return paragraphs;
    }

    private static List<List<Object>> told(List<RuleMatch> matches) {
        return matches.stream()
                .map(match -> List.<Object>of(
                        match.getRule().getId(),
                        match.getFromPos(),
                        match.getToPos(),
                        match.getMessage(),
                        match.getSuggestedReplacements(),
                        match.getRule().getCategory().getId(),
                        match.getRule().isDictionaryBasedSpellingRule()))
                .toList();
    }
}
