package app.redraft.core.quality.judge;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.Ulid;
import app.redraft.core.quality.gate.GateProgress;
import app.redraft.core.quality.gate.Judge;
import app.redraft.core.quality.gate.sample.SamplePair;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.quality.judge.spoiler.GoodRewrite;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Stage 2 of the gate: a model that the writer names compares the tiers, once it has shown on the accepted rewrites that ship
 * with Redraft that it sees spoiled meaning. A judge that does not qualify is not used, and the comparison says so.
 */
public final class ModelJudge implements Judge {
    private final Supplier<Optional<JudgeChoice>> choice;
    private final Supplier<List<Scenario>> shipped;
    private final Engines engines;
    private final Ulid ids;
    private final JudgeMemory memory;
    private final ExecutorService workers;

    /**
     * A judge.
     *
     * @param choice who judges, or nobody; asked anew for each run
     * @param shipped scenarios with accepted rewrites, on which the judge is tried
     * @param memory answers that are paid for already
     * @param workers make the calls
     */
    public ModelJudge(
            Supplier<Optional<JudgeChoice>> choice,
            Supplier<List<Scenario>> shipped,
            Engines engines,
            Ulid ids,
            JudgeMemory memory,
            ExecutorService workers) {
        this.choice = choice;
        this.shipped = shipped;
        this.engines = engines;
        this.ids = ids;
        this.memory = memory;
        this.workers = workers;
    }

    @Override
    public int calls(List<Scenario> scenarios) {
        return calls(scenarios.size());
    }

    @Override
    public int mostCalls(List<Scenario> scenarios) {
        return calls(2 * scenarios.size());
    }

    private int calls(int pairs) {
        boolean able = model(choice.get()).isPresent();
        return able ? JudgeModel.CALLS_PER_PAIR * (trial().size() + pairs) : 0;
    }

    @Override
    public Tier tier() {
        return choice.get().orElse(JudgeChoice.DEFAULT).tier();
    }

    @Override
    public Optional<Comparison> compare(Material material, Consumer<GateProgress> events, Cancellation stop) {
        Optional<JudgeChoice> chosen = choice.get();
        Optional<JudgeModel> model = model(chosen);
        return model.isEmpty()
                ? Optional.empty()
                : Optional.of(compare(material, model.get(), chosen.orElseThrow(), events, stop));
    }

    private Optional<JudgeModel> model(Optional<JudgeChoice> chosen) {
        return chosen.flatMap(who -> JudgeModel.of(who, engines, ids, memory));
    }

    private Comparison compare(
            Material material, JudgeModel judge, JudgeChoice chosen, Consumer<GateProgress> events, Cancellation stop) {
        List<SpoiledPair> trial = trial();
        List<JudgedPair> pairs = new ArrayList<>(pairs(material, 0));
        JudgeProgress progress = new JudgeProgress(chosen.tier(), trial.size() + pairs.size(), events);
        PairBatches batches =
                new PairBatches(pair -> progress.judged(judge.compare(pair, progress::heard, stop)), workers, stop);
        Qualification qualification = batches.qualify(trial);
        if (!qualification.qualified()) {
            return comparison(judge, false, JudgeNotes.notUsed(qualification), List.of());
        }
        List<Judgment> judgments = new ArrayList<>(batches.judge(pairs));
        boolean close = Comparison.isClose(lost(judgments), judgments.size());
        if (close) {
            List<JudgedPair> second = pairs(material, 1);
            progress.more(second.size());
            judgments.addAll(batches.judge(second));
            pairs.addAll(second);
        }
        UserMessage note = JudgeNotes.used(qualification, judgments, close, chosen.judgesItself(engines));
        return comparison(judge, true, note, decisions(pairs, judgments));
    }

    private static Comparison comparison(
            JudgeModel judge, boolean counts, UserMessage note, List<Comparison.Decision> decisions) {
        return new Comparison(Comparison.Stage.JUDGE, judge.engine().model(), counts, note, decisions);
    }

    private List<SpoiledPair> trial() {
        return SpoiledPair.of(shipped.get().stream()
                .flatMap(scenario -> GoodRewrite.of(scenario).stream())
                .toList());
    }

    private static int lost(List<Judgment> judgments) {
        return (int) judgments.stream()
                .filter(judgment -> judgment.choice() == Choice.SECOND)
                .count();
    }

    /**
     * Of each scenario a rewrite of both tiers; edge is the first of a pair. One is enough unless it ends close: the rule counts
     * losses of thirty, and more rewrites of the same scenario mostly say the same again at three times the price.
     *
     * @param skipped how many rewrites of each scenario were compared before
     */
    private static List<JudgedPair> pairs(Material material, int skipped) {
        return material.scenarios().stream()
                .flatMap(scenario -> SamplePair.of(scenario.id(), material.samples()).stream()
                        .skip(skipped)
                        .limit(1)
                        .map(pair -> pair(scenario, pair)))
                .toList();
    }

    private static JudgedPair pair(Scenario scenario, SamplePair pair) {
        return new JudgedPair(
                scenario.id(),
                pair.number(),
                scenario.instruction(),
                scenario.text(),
                pair.edge().answer().text(),
                pair.frontier().answer().text());
    }

    private static List<Comparison.Decision> decisions(List<JudgedPair> pairs, List<Judgment> judgments) {
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> new Comparison.Decision(
                        pairs.get(i).scenario(),
                        pairs.get(i).sample(),
                        preference(judgments.get(i).choice())))
                .toList();
    }

    private static Comparison.Preference preference(Choice choice) {
        return switch (choice) {
            case FIRST -> Comparison.Preference.EDGE;
            case SECOND -> Comparison.Preference.FRONTIER;
            case TIE, UNREADABLE -> Comparison.Preference.TIE;
        };
    }
}
