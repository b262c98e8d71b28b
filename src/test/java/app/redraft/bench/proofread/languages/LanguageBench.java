package app.redraft.bench.proofread.languages;

import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RewriteTask;
import app.redraft.infra.provider.proofreader.ProofreaderTesting;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the proofreader corrects, misses and changes for nothing in German, French and Spanish: {@code [--test] [--verbose]
 * [de|fr|es …]}.
 */
public final class LanguageBench {
    private static final long DEVELOPMENT_SEED = 11;
    private static final long TEST_SEED = 2_011;

    private final boolean test;
    private final boolean verbose;

    private LanguageBench(boolean test, boolean verbose) {
        this.test = test;
        this.verbose = verbose;
    }

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        LanguageBench bench = new LanguageBench(words.contains("--test"), words.contains("--verbose"));
        List<String> languages =
                words.stream().filter(word -> word.length() == 2).toList();
        for (String language : languages.isEmpty() ? List.of("de", "fr", "es") : languages) {
            bench.measure(language);
        }
    }

    private void measure(String language) {
        List<String> correct = LanguageSamples.correct(language, test);
        List<LanguageSamples.Flawed> written = LanguageSamples.written(language, test);
        List<LanguageSamples.Flawed> made = made(language, correct);
        System.out.printf(
                Locale.ROOT,
                "%n%s: %d correct sentences, %d mistakes written by hand, %d put in%n",
                language,
                correct.size(),
                written.size(),
                made.size());
        for (ProofreadingPolicy policy : ProofreadingPolicy.values()) {
            clean(policy, correct);
            mistakes(policy, "by hand", written);
            mistakes(policy, "put in", made);
        }
    }

    private List<LanguageSamples.Flawed> made(String language, List<String> correct) {
        LanguageMistakes mistakes = new LanguageMistakes(language, test ? TEST_SEED : DEVELOPMENT_SEED);
        List<LanguageSamples.Flawed> made = new ArrayList<>();
        for (String sentence : correct) {
            Optional<String> wrong = mistakes.into(sentence);
            wrong.ifPresent(each -> made.add(new LanguageSamples.Flawed(each, sentence)));
        }
        return made;
    }

    private void clean(ProofreadingPolicy policy, List<String> sentences) {
        int changed = 0;
        for (String sentence : sentences) {
            ProofreaderTesting.Answer answer = ask(policy, sentence);
            if (!answer.text().equals(sentence)) {
                changed++;
                tell("changed", answer, sentence);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %-8s  correct sentences changed: %d (%.1f %%)%n",
                policy.model(),
                changed,
                100.0 * changed / sentences.size());
    }

    private void mistakes(ProofreadingPolicy policy, String name, List<LanguageSamples.Flawed> tasks) {
        int right = 0;
        int wrong = 0;
        for (LanguageSamples.Flawed task : tasks) {
            ProofreaderTesting.Answer answer = ask(policy, task.wrong());
            if (answer.text().equals(task.right())) {
                right++;
            } else if (answer.text().equals(task.wrong())) {
                tell("missed", answer, task.right());
            } else {
                wrong++;
                tell("wrong", answer, task.right());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %-8s  mistakes %s: recall %.1f %%, precision %.1f %%%n",
                policy.model(),
                name,
                100.0 * right / Math.max(1, tasks.size()),
                100.0 * right / Math.max(1, right + wrong));
    }

    private void tell(String what, ProofreaderTesting.Answer answer, String right) {
        if (verbose) {
            System.out.printf("    %s: %s%n        is: %s%n", what, right, answer.text());
            answer.events().stream()
                    .filter(ModelEvent.Explanation.class::isInstance)
                    .map(ModelEvent.Explanation.class::cast)
                    .forEach(why ->
                            System.out.printf("        %s: %s > %s%n", why.rule(), why.original(), why.replacement()));
        }
    }

    private static ProofreaderTesting.Answer ask(ProofreadingPolicy policy, String text) {
        return ProofreaderTesting.ask(policy, new RewriteTask(text, "", "", "grammar", ""));
    }
}
