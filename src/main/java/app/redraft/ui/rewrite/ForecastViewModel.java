package app.redraft.ui.rewrite;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.RewriteForecast;
import app.redraft.core.rewrite.RewriteForecast.Expected;
import app.redraft.core.rewrite.RewriteForecast.Plan;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.rewrite.request.PassageChoice;
import app.redraft.ui.rewrite.request.RequestViewModel;
import app.redraft.ui.rewrite.review.PassageState;
import app.redraft.ui.rewrite.versions.VersionEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Rewrite and Go Deeper will cost, beside their buttons. Looked up again after a pause in what it depends on: the
 * passage, the instruction, the tier, the settings, the calls made. FX thread; the forecast is made in the background.
 */
final class ForecastViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ForecastViewModel.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final EditedDocument document;
    private final RewriteViewModel model;
    private final RewriteForecast forecast;
    private final Background background;
    private final Consumer<Plan> expecting;
    private final ForecastText words;
    private final Debounce refresh;
    private final ReadOnlyObjectWrapper<ForecastLabel> rewrite =
            new ReadOnlyObjectWrapper<>(this, "rewrite", ForecastLabel.NOTHING);
    private final ReadOnlyObjectWrapper<ForecastLabel> deeper =
            new ReadOnlyObjectWrapper<>(this, "deeper", ForecastLabel.NOTHING);
    private int asked;

    /** What the two buttons would do; null where a button would do nothing. */
    private record Plans(@Nullable Plan rewrite, @Nullable Plan deeper) {}

    private record Both(Optional<Expected> rewrite, Optional<Expected> deeper) {}

    /**
     * @param expecting hears, in the background, what the writer will probably ask for
     */
    ForecastViewModel(
            EditedDocument document,
            RewriteViewModel model,
            RewriteForecast forecast,
            Background background,
            Delay delay,
            Consumer<Plan> expecting) {
        this.document = document;
        this.model = model;
        this.forecast = forecast;
        this.background = background;
        this.expecting = expecting;
        words = new ForecastText(model.texts());
        refresh = new Debounce(delay, PAUSE, LONGEST, this::look);
        model.status().stateProperty().addListener((state, before, now) -> changed());
        model.status().deepenableProperty().addListener((deepenable, before, now) -> changed());
        model.passages().activeProperty().addListener((active, before, now) -> changed());
        model.request().tierProperty().addListener((tier, before, now) -> changed());
        model.request().instructionProperty().addListener((instruction, before, now) -> changed());
        model.request().localOnlyProperty().addListener((lock, before, now) -> changed());
    }

    /** What Rewrite will cost. */
    ReadOnlyObjectProperty<ForecastLabel> rewriteProperty() {
        return rewrite.getReadOnlyProperty();
    }

    /** What Go Deeper will cost. */
    ReadOnlyObjectProperty<ForecastLabel> deeperProperty() {
        return deeper.getReadOnlyProperty();
    }

    /** Something that the forecast depends on has changed. Cheap, for every key. */
    void changed() {
        if (!model.run().active()) {
            refresh.call();
        }
    }

    /** What Rewrite would ask for now; empty where it would do nothing. */
    Optional<Plan> next() {
        return Optional.ofNullable(plans().rewrite());
    }

    private void look() {
        int mine = ++asked;
        Plans plans = plans();
        Optional<Plan> next = Optional.ofNullable(model.canGoDeeper() ? plans.deeper() : plans.rewrite());
        background.run(
                () -> {
                    next.ifPresent(expecting);
                    return new Both(
                            Optional.ofNullable(plans.rewrite()).map(forecast::of),
                            Optional.ofNullable(plans.deeper()).map(forecast::of));
                },
                both -> {
                    if (mine == asked) {
                        rewrite.set(both.rewrite().map(words::of).orElse(ForecastLabel.NOTHING));
                        deeper.set(both.deeper().map(words::of).orElse(ForecastLabel.NOTHING));
                    }
                },
                this::failed);
    }

    /** No figure is better than an old one. */
    private void failed(Exception failure) {
        rewrite.set(ForecastLabel.NOTHING);
        deeper.set(ForecastLabel.NOTHING);
        if (failure instanceof LedgerException) {
            LOG.warn("No forecast: {}", failure.getMessage());
        } else {
            LOG.warn("No forecast", failure);
        }
    }

    private Plans plans() {
        RequestViewModel request = model.request();
        boolean localOnly = request.localOnlyProperty().get();
        Instruction planned = request.planned();
        Passage passage = passage();
        Plan first =
                passage == null || planned == null ? null : new Plan(passage, planned, request.chosen(), localOnly);
        Plan second = model.canGoDeeper()
                ? model.versions()
                        .deepenable()
                        .map(VersionEntry::session)
                        .map(session -> deeper(session.passage(), session.instruction(), localOnly))
                        .orElse(null)
                : passage == null || planned == null ? null : deeper(passage, planned, localOnly);
        return new Plans(first, second);
    }

    private static Plan deeper(Passage passage, Instruction instruction, boolean localOnly) {
        return new Plan(passage, instruction, TierChoice.FRONTIER, localOnly);
    }

    /** The passage under review, else the one the writer points at, else null. */
    private @Nullable Passage passage() {
        if (model.state() != PassageState.IDLE) {
            return model.versions()
                    .shown()
                    .map(VersionEntry::session)
                    .map(RewriteSession::passage)
                    .orElse(null);
        }
        String text = document.documentText();
        PassageChoice choice = PassageChoice.of(text, document.anchor(), document.caret());
        return choice.found() ? Passage.of(text, choice.start(), choice.end()) : null;
    }
}
