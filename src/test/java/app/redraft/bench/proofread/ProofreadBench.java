package app.redraft.bench.proofread;

import app.redraft.core.llm.RewriteTask;
import app.redraft.infra.provider.proofreader.ProofreaderTesting;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Measures the proofreader beside LanguageTool's first suggestions. Without arguments on the development set; {@code --test}
 * on the set that judges; {@code --verbose} with every change that was wrong or missing; {@code --clean} only on correct text,
 * {@code --learners} only on sentences with the mistakes of learners; {@code --own} without LanguageTool.
 */
final class ProofreadBench {
    private static final long[] DEVELOPMENT_SEEDS = {11, 12, 13};
    private static final long[] TEST_SEEDS = {901, 902, 903};
    private static final int ONE_PROSE_SENTENCE_IN = 4;
    private static final double NANOS_PER_MILLI = 1e6;

    private final boolean test;
    private final boolean verbose;
    private final boolean own;

    private ProofreadBench(List<String> options) {
        test = options.contains("--test");
        verbose = options.contains("--verbose");
        own = options.contains("--own");
    }

    public static void main(String[] args) {
        List<String> options = List.of(args);
        ProofreadBench bench = new ProofreadBench(options);
        System.out.println(bench.test ? "test set" : "development set");
        boolean all = !options.contains("--clean") && !options.contains("--learners");
        if (!options.contains("--clean")) {
            bench.mistakes("learners", tasks(Samples.learners(bench.test)));
        }
        if (all) {
            bench.mistakes("own sentences", bench.made(Samples.sentences(bench.test)));
            bench.mistakes("prose", bench.made(Samples.proseSentences(bench.test, ONE_PROSE_SENTENCE_IN)));
            if (!bench.test) {
                bench.mistakes("written by hand", tasks(Samples.written()));
            }
        }
        if (!options.contains("--learners")) {
            bench.clean();
            bench.speed();
        }
    }

    /** A sentence with mistakes and its right forms. */
    private record Task(String flawed, List<String> right) {}

    private List<Task> made(List<String> sentences) {
        List<Task> tasks = new ArrayList<>();
        for (long seed : test ? TEST_SEEDS : DEVELOPMENT_SEEDS) {
            MistakeMaker maker = new MistakeMaker(seed, Samples.confused(test));
            for (String sentence : sentences) {
                tasks.add(new Task(maker.make(sentence).flawed(), List.of(sentence)));
            }
        }
        return tasks;
    }

    private static List<Task> tasks(List<String> lines) {
        return lines.stream()
                .map(line -> List.of(line.split("\t")))
                .map(cells -> new Task(cells.get(0), cells.subList(1, cells.size())))
                .toList();
    }

    private void mistakes(String name, List<Task> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        System.out.printf(Locale.ROOT, "%n%s: %d sentences with mistakes, one by one%n", name, tasks.size());
        for (Engine engine : engines()) {
            Score score = new Score();
            long start = System.nanoTime();
            for (Task task : tasks) {
                score.add(task.flawed(), engine.correct().apply(task.flawed()), task.right());
            }
            double seconds = (System.nanoTime() - start) / (1000 * NANOS_PER_MILLI);
            System.out.printf(Locale.ROOT, "%s %s   %5.0f sentences/s%n", engine, score.line(), tasks.size() / seconds);
            if (engine.name().equals("frontier")) {
                score.byKind();
                if (verbose) {
                    score.details();
                }
            }
        }
    }

    private List<Engine> engines() {
        return Engine.all().stream()
                .filter(engine -> !own || !engine.name().equals("LanguageTool"))
                .toList();
    }

    private void clean() {
        System.out.printf("%ncorrect text, each document one passage: sentences changed%n");
        List<Samples.Document> documents = new ArrayList<>(Samples.clean(test));
        documents.add(Samples.dialect(test));
        for (Engine engine : engines().stream().skip(1).toList()) {
            int changed = 0;
            int all = 0;
            StringBuilder each = new StringBuilder();
            for (Samples.Document document : documents) {
                List<String> sentences = Samples.split(document.text());
                int touched = touched(engine, document, sentences);
                boolean dialect = document.name().equals("own dialect");
                changed += dialect ? 0 : touched;
                all += dialect ? 0 : sentences.size();
                each.append(String.format(
                        Locale.ROOT,
                        "   %s %d of %d (%.1f %%)",
                        document.name(),
                        touched,
                        sentences.size(),
                        100.0 * touched / sentences.size()));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s %d of %d (%.2f %%) without dialect:%s%n",
                    engine,
                    changed,
                    all,
                    100.0 * changed / all,
                    each);
        }
    }

    /** How many sentences of a document an engine changes. */
    private int touched(Engine engine, Samples.Document document, List<String> sentences) {
        String text = document.text();
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        for (String sentence : sentences) {
            String first = sentence.isEmpty() ? sentence : sentence.substring(0, Math.min(12, sentence.length()));
            int found = text.replace('\n', ' ').indexOf(first, at);
            at = found < 0 ? at : found;
            starts.add(at);
            at += sentence.length();
        }
        TreeSet<Integer> touched = new TreeSet<>();
        for (Engine.Why why : engine.correct().apply(text).changes()) {
            int index = java.util.Collections.binarySearch(starts, why.start());
            int sentence = index >= 0 ? index : -index - 2;
            if (touched.add(sentence) && verbose && !engine.name().equals("LanguageTool")) {
                int from = Math.max(0, why.start() - 60);
                System.out.printf(
                        "  %s %s: …%s[%s>%s]%s…%n",
                        engine.name(),
                        why.rule(),
                        text.substring(from, why.start()).replace('\n', ' '),
                        text.substring(why.start(), why.end()),
                        why.replacement(),
                        text.substring(why.end(), Math.min(text.length(), why.end() + 40))
                                .replace('\n', ' '));
            }
        }
        return touched.size();
    }

    /** How long a warm call takes to its first text: each time a sentence it has not seen. */
    private void speed() {
        for (ProofreadingPolicy policy : ProofreadingPolicy.values()) {
            List<String> sentences = Samples.sentences(test);
            double[] millis = new double[sentences.size()];
            for (int i = 0; i < millis.length; i++) {
                String unseen = " of the " + policy.model() + " train " + (i + 1) + ".";
                String text = sentences.get(i).replace(".", unseen)
                        + " "
                        + sentences.get((i * 7 + 3) % millis.length).replace(".", unseen);
                long start = System.nanoTime();
                ProofreaderTesting.ask(policy, new RewriteTask(text, "", "", "grammar", ""));
                millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            }
            Arrays.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "%nwarm call of two sentences, %s: p50 %.0f ms, p95 %.0f ms%n",
                    policy.model(),
                    millis[millis.length / 2],
                    millis[millis.length * 95 / 100]);
        }
    }
}
