package app.redraft.ui.quality;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.GateProgress;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.judge.JudgeChoice;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops runs of the gate, and tells how far one is. FX thread; the gate itself works in the background. */
final class RunViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RunViewModel.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final String NOBODY = "none";

    private final QualitySources sources;
    private final QualityText words;
    private final Background calls;
    private final Delay delay;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable GateReport> report = new ReadOnlyObjectWrapper<>(this, "report");
    private final ReadOnlyStringWrapper models = new ReadOnlyStringWrapper(this, "models", "");
    private final ReadOnlyStringWrapper forecast = new ReadOnlyStringWrapper(this, "forecast", "");
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper(this, "progressText", "");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", -1);
    private final ObjectProperty<Choice> source;
    private final ObjectProperty<Choice> judge;
    private final StringProperty judgeModel = new SimpleStringProperty(this, "judgeModel", "");
    private RunProgress progress = RunProgress.NONE;
    private Cancellation stop = new Cancellation();
    private Instant began = Instant.EPOCH;
    private @Nullable Path file;
    private int asked;
    private boolean opened;

    /** What the panel can do now. */
    enum State {
        /** The last run is being read. */
        LOADING,
        /** A run can be started. */
        READY,
        RUNNING,
        /** Stop was pressed; what is under way ends. */
        STOPPING
    }

    /**
     * Nothing is shown before {@link #open}.
     *
     * @param calls calls models, and keeps what came of it
     * @param clock tells how long a run takes
     */
    RunViewModel(QualitySources sources, QualityText words, Background calls, Delay delay, Clock clock) {
        this.sources = sources;
        this.words = words;
        this.calls = calls;
        this.delay = delay;
        this.clock = clock;
        source = new SimpleObjectProperty<>(this, "source", sourceChoices().get(0));
        judge = new SimpleObjectProperty<>(this, "judge", judgeChoices().get(0));
        source.subscribe(this::ask);
        judge.subscribe(this::ask);
    }

    Texts texts() {
        return words.texts();
    }

    List<Choice> sourceChoices() {
        return List.of(choice("source", "all"), choice("source", "own"), choice("source", "file"));
    }

    List<Choice> judgeChoices() {
        return List.of(choice("judge", Tier.FRONTIER.id()), choice("judge", Tier.EDGE.id()), choice("judge", NOBODY));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The run that is shown; null before there is one. */
    ReadOnlyObjectProperty<@Nullable GateReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyStringProperty modelsProperty() {
        return models.getReadOnlyProperty();
    }

    /** How many calls a run makes, and what it may cost. */
    ReadOnlyStringProperty forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /** How far the run is, what it took and cost so far. */
    ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    /** 0..1; -1 where it is not known. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Why nothing can be asked now; empty where that is not so. */
    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What went wrong; empty where nothing did. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ObjectProperty<Choice> sourceProperty() {
        return source;
    }

    ObjectProperty<Choice> judgeProperty() {
        return judge;
    }

    /** Another model of the judge's server; blank for the tier's own. */
    StringProperty judgeModelProperty() {
        return judgeModel;
    }

    /** The scenarios of a file are to be used. */
    void chooseFile(Path chosen) {
        file = chosen;
        source.set(sourceChoices().get(2));
        ask();
    }

    /** Whether the writer chose a file that has to be named first. */
    boolean needsFile() {
        return source.get().id().equals("file") && file == null;
    }

    /** Shows the models in force, and the newest run; that is read once, since all of it is checked anew. */
    void open() {
        models.set(words.get(
                "models", engine(Tier.EDGE).model(), engine(Tier.FRONTIER).model()));
        if (opened) {
            ask();
            return;
        }
        opened = true;
        forecast.set(words.get("loading"));
        calls.run(
                () -> sources.runs().newest(),
                found -> {
                    state.set(State.READY);
                    found.ifPresent(report::set);
                    ask();
                },
                this::failed);
    }

    /** Settings were changed: other models may be in force. */
    void settingsChanged() {
        if (opened) {
            open();
        }
    }

    /** Tells anew what a run would cost. */
    void ask() {
        if (state.get() != State.READY || needsFile()) {
            return;
        }
        int question = ++asked;
        RunChoice choice = choice();
        calls.run(
                () -> sources.runs().forecast(choice),
                told -> {
                    if (question == asked) {
                        forecast.set(words.forecast(told));
                        problem.set("");
                    }
                },
                failure -> {
                    if (question == asked) {
                        forecast.set("");
                        tell(failure);
                    }
                });
    }

    /** Starts a run, or goes on with one that was stopped. */
    void start() {
        if (state.get() != State.READY) {
            return;
        }
        state.set(State.RUNNING);
        problem.set("");
        stop = new Cancellation();
        progress = RunProgress.NONE;
        began = clock.instant();
        show();
        tick();
        RunChoice choice = choice();
        Cancellation stopping = stop;
        calls.run(() -> sources.runs().run(choice, this::hear, stopping), this::ended, this::failed);
    }

    /** Stops the run; what is done is kept. */
    void stop() {
        if (state.get() == State.RUNNING) {
            state.set(State.STOPPING);
            stop.cancel();
        }
    }

    /** Shows a run to which a comparison was added. */
    void show(GateReport changed) {
        report.set(changed);
    }

    private RunChoice choice() {
        String who = judge.get().id();
        String model = judgeModel.get().strip();
        return new RunChoice(
                RunChoice.Source.valueOf(source.get().id().toUpperCase(Locale.ROOT)),
                file,
                who.equals(NOBODY) ? null : new JudgeChoice(Tier.of(who), model.isEmpty() ? null : model));
    }

    private void hear(GateProgress event) {
        FxThread.run(() -> {
            progress = progress.after(event);
            show();
        });
    }

    private void tick() {
        delay.after(TICK, () -> {
            if (state.get() == State.RUNNING || state.get() == State.STOPPING) {
                show();
                tick();
            }
        });
    }

    private void show() {
        RunProgress now = progress;
        share.set(now.share());
        progressText.set(words.progress(now, Duration.between(began, clock.instant())));
        waiting.set(now.waiting() == null ? "" : Texts.sentence(now.waiting()));
    }

    private void ended(GateReport ended) {
        state.set(State.READY);
        report.set(ended);
        ask();
    }

    private void failed(Exception failure) {
        state.set(State.READY);
        tell(failure);
    }

    private void tell(Exception failure) {
        LOG.info("the quality check", failure);
        problem.set(words.failure(failure));
    }

    private EngineId engine(Tier tier) {
        return sources.engines().client(tier).engine();
    }

    private Choice choice(String kind, String id) {
        return new Choice(id, words.get(kind + "." + id));
    }
}
