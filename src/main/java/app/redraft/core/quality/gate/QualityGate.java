package app.redraft.core.quality.gate;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.check.RewriteChecks;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.quality.gate.verdict.Comparison.Stage;
import app.redraft.core.quality.gate.verdict.Proportion;
import app.redraft.core.rewrite.RewriteForecast;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.text.UserMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Examines edge before it becomes the default: every scenario through both tiers, {@value #SAMPLES} times each, checked, judged
 * and brought to a verdict. Every call goes the way of a writer's rewrite, and into the ledger as {@code gate}. What comes back
 * is kept at once: a run that was stopped, or that a crash ended, is gone on with where it stopped. Runs block a worker thread.
 */
public final class QualityGate {
    /** Samples of each scenario and tier. */
    public static final int SAMPLES = 3;

    private final Services services;

    /**
     * What the gate works with.
     *
     * @param rewriter asks the tiers
     * @param forecast knows what a rewrite will cost
     * @param checks stage 1
     * @param judge stage 2
     * @param runs keeps what comes back
     * @param interval tells how certain a share is
     * @param threads runs calls side by side
     * @param clock the time
     * @param version Redraft's version
     */
    public record Services(
            Rewriter rewriter,
            RewriteForecast forecast,
            RewriteChecks checks,
            Judge judge,
            RunStore runs,
            Proportion.Interval interval,
            Executor threads,
            Clock clock,
            String version) {}

    /** A gate that works with these. */
    public QualityGate(Services services) {
        this.services = services;
    }

    /** What a run would examine now, by the settings in force. */
    public GateSetup setup() {
        return new GateSetup(
                GateSetup.hash(Rewriter.prompt()), services.version(), model(Tier.EDGE), model(Tier.FRONTIER));
    }

    private GateSetup.Model model(Tier tier) {
        Engines engines = services.rewriter().engines();
        return new GateSetup.Model(
                engines.client(tier).engine(),
                engines.place(tier).orElse(null),
                GateSetup.Knobs.of(engines.sampling(tier)));
    }

    /**
     * What a run would ask for now, what an earlier one left taken off.
     *
     * @throws GateException where what an earlier run left cannot be read
     */
    public GateForecast forecast(List<Scenario> scenarios) throws GateException {
        int left = services.runs().left(setup(), scenarios);
        List<GateSampler.Wanted> wanted = wanted(scenarios, Map.of());
        return new SampleForecast(services.forecast(), services.rewriter(), services.judge())
                .of(scenarios, wanted.subList(Math.min(left, wanted.size()), wanted.size()));
    }

    /**
     * Runs the gate, or goes on with a run that was stopped.
     *
     * @param events hears what happens, one event after the other, {@link GateProgress.Ended} last
     * @param stop ends the run; what is done is kept
     * @return the report, also of a run that did not come to its end
     * @throws GateException where there is no scenario, another run is under way, or the disk does not let it
     */
    public GateReport run(List<Scenario> scenarios, Consumer<GateProgress> events, Cancellation stop)
            throws GateException {
        if (scenarios.isEmpty()) {
            throw new GateException(UserMessage.of("gate.no-scenarios"), null);
        }
        String id = services.rewriter().ids().next();
        try (RunStore.Run run =
                services.runs().open(setup(), scenarios, id, services.clock().instant())) {
            Progress progress = new Progress(run, scenarios, services.checks(), events, stop);
            List<GateSampler.Wanted> wanted = wanted(scenarios, run.kept().answers());
            events.accept(new GateProgress.Begun(
                    new SampleForecast(services.forecast(), services.rewriter(), services.judge())
                            .of(scenarios, wanted),
                    run.kept().answers().size()));
            Optional<GateReport.Unfinished> unfinished = progress.takeOver(run.kept());
            if (unfinished.isEmpty()) {
                GateSetup examined = run.kept().setup();
                unfinished = new GateSampler(services.rewriter(), services.threads(), () -> setup().equals(examined))
                        .take(wanted, progress, stop);
            }
            if (unfinished.isEmpty()) {
                unfinished = compare(run, scenarios, progress, events, stop);
            }
            if (unfinished.isEmpty()) {
                run.end();
            }
            GateReport report = reports().of(run.kept(), progress.samples(), unfinished, stop);
            events.accept(new GateProgress.Ended(report));
            return report;
        }
    }

    /**
     * The report of the newest run that came to its end.
     *
     * @param stop ends the reading
     * @return empty where there is none
     * @throws GateException where it cannot be read
     */
    public Optional<GateReport> newest(Cancellation stop) throws GateException {
        Optional<RunStore.Kept> kept = services.runs().newest();
        return kept.isEmpty() ? Optional.empty() : Optional.of(reports().of(kept.get(), stop));
    }

    /**
     * The same run with what the writer's own eye saw, judged anew.
     *
     * @throws GateException where the run is no longer there, or the disk does not let it
     */
    public GateReport add(GateReport report, Comparison comparison, Cancellation stop) throws GateException {
        services.runs().add(report.id(), comparison);
        RunStore.Kept kept = services.runs()
                .find(report.id())
                .orElseThrow(() -> new GateException(UserMessage.of("gate.gone"), null));
        return reports().of(kept, report.samples(), Optional.ofNullable(report.unfinished()), stop);
    }

    private ReportMaker reports() {
        return new ReportMaker(services.checks(), services.interval());
    }

    private Optional<GateReport.Unfinished> compare(
            RunStore.Run run,
            List<Scenario> scenarios,
            Progress progress,
            Consumer<GateProgress> events,
            Cancellation stop)
            throws GateException {
        boolean compared = run.kept().comparisons().stream().anyMatch(comparison -> comparison.stage() == Stage.JUDGE);
        if (compared) {
            return Optional.empty();
        }
        try {
            Judge.Material material = new Judge.Material(run.kept().id(), scenarios, progress.samples());
            Optional<Comparison> comparison = services.judge().compare(material, events, stop);
            if (comparison.isPresent()) {
                run.add(comparison.get());
            }
            return Optional.empty();
        } catch (ModelException failure) {
            // The rewrites are paid for: the next run asks the judge alone, or another one.
            UserMessage reason = failure.kind() == ErrorKind.CANCELLED
                    ? UserMessage.of("gate.stopped")
                    : UserMessage.of(
                            failure.ownLimit() ? "gate.unreachable" : "gate.judge-failed",
                            Stage.JUDGE,
                            failure.userMessage());
            return Optional.of(new GateReport.Unfinished(failure.kind(), reason));
        }
    }

    /** Every scenario once, then every one a second time, so that a run that stops early has seen all of them. */
    private static List<GateSampler.Wanted> wanted(List<Scenario> scenarios, Map<SampleKey, Answer> there) {
        List<GateSampler.Wanted> wanted = new ArrayList<>();
        for (int number = 1; number <= SAMPLES; number++) {
            for (Scenario scenario : scenarios) {
                for (Tier tier : Tier.values()) {
                    SampleKey key = new SampleKey(scenario.id(), tier, number);
                    if (!there.containsKey(key)) {
                        wanted.add(new GateSampler.Wanted(key, scenario));
                    }
                }
            }
        }
        return wanted;
    }
}
