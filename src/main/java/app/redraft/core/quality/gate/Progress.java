package app.redraft.core.quality.gate;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.quality.gate.check.RewriteChecks;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what comes back, checks it and tells the watchers, one event after the other. Thread-safe. */
final class Progress implements GateSampler.Answers {
    private final RunStore.Run run;
    private final Map<String, Scenario> scenarios;
    private final RewriteChecks checks;
    private final Consumer<GateProgress> events;
    private final Cancellation stop;
    private final Map<SampleKey, Sample> samples = new LinkedHashMap<>();
    private Cost spent = Cost.FREE;

    Progress(
            RunStore.Run run,
            List<Scenario> scenarios,
            RewriteChecks checks,
            Consumer<GateProgress> events,
            Cancellation stop) {
        this.run = run;
        this.scenarios = scenarios.stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
        this.checks = checks;
        this.events = events;
        this.stop = stop;
    }

    /** Checks what an earlier run left; returns why that was not done to the end. */
    Optional<GateReport.Unfinished> takeOver(RunStore.Kept kept) {
        try {
            kept.answers().forEach(this::check);
            return Optional.empty();
        } catch (ModelException failure) {
            return Optional.of(new GateReport.Unfinished(
                    failure.kind(),
                    failure.kind() == ErrorKind.CANCELLED ? UserMessage.of("gate.stopped") : failure.userMessage()));
        }
    }

    /** Everything that is there. */
    synchronized List<Sample> samples() {
        return List.copyOf(samples.values());
    }

    @Override
    public synchronized void asked(SampleKey key) {
        events.accept(new GateProgress.Asked(key));
    }

    @Override
    public synchronized void waiting(Tier tier, UserMessage reason, Duration length) {
        events.accept(new GateProgress.Waiting(tier, reason, length));
    }

    @Override
    public void came(SampleKey key, Answer answer) throws GateException {
        run.add(key, answer);
        try {
            check(key, answer);
        } catch (ModelException failure) {
            // What was stopped while it was checked is kept, and checked when the run is gone on with.
            if (failure.kind() != ErrorKind.CANCELLED) {
                throw failure;
            }
        }
    }

    private void check(SampleKey key, Answer answer) {
        Scenario scenario = scenarios.get(key.scenario());
        if (scenario != null) {
            add(checks.check(key, scenario, answer, stop));
        }
    }

    private synchronized void add(Sample sample) {
        samples.put(sample.key(), sample);
        spent = spent.plus(sample.answer().receipt().cost());
        int of = scenarios.size() * Tier.values().length * QualityGate.SAMPLES;
        events.accept(new GateProgress.Checked(sample, samples.size(), of, spent));
    }
}
