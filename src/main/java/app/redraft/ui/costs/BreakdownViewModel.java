package app.redraft.ui.costs;

import app.redraft.core.cost.ledger.CallCsv;
import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of costs by tier, model, preset or day, and its export. FX thread; the ledger is read in the background. */
final class BreakdownViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(BreakdownViewModel.class);

    private final Ledger ledger;
    private final Supplier<? extends CallHistory> history;
    private final Clock clock;
    private final Background background;
    private final Texts texts;
    private final FiguresText figures;
    private final List<Choice> groups;
    private final List<Choice> periods;
    private final ObjectProperty<Choice> group;
    private final ObjectProperty<Choice> period;
    private final ObservableList<Breakdown> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper exported = new ReadOnlyStringWrapper("");
    private int reading;

    /**
     * A table that has read nothing yet.
     *
     * @param history the single calls of the same ledger
     * @param clock tells what today is, and in which zone days begin
     */
    BreakdownViewModel(
            Ledger ledger, Supplier<? extends CallHistory> history, Clock clock, Background background, Texts texts) {
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
        this.background = background;
        this.texts = texts;
        figures = new FiguresText(texts);
        groups = Arrays.stream(GroupBy.values())
                .map(by -> new Choice(by.id(), texts.get("group." + by.id())))
                .toList();
        periods = Arrays.stream(Since.values())
                .map(since -> new Choice(since.id(), texts.get("since." + since.id())))
                .toList();
        group = new SimpleObjectProperty<>(groups.get(GroupBy.MODEL.ordinal()));
        period = new SimpleObjectProperty<>(periods.get(Since.MONTH.ordinal()));
        group.addListener((property, before, now) -> refresh());
        period.addListener((property, before, now) -> refresh());
    }

    List<Choice> groups() {
        return groups;
    }

    List<Choice> periods() {
        return periods;
    }

    ObjectProperty<Choice> groupProperty() {
        return group;
    }

    ObjectProperty<Choice> periodProperty() {
        return period;
    }

    ObservableList<Breakdown> rows() {
        return rows;
    }

    /** How the last export went, or empty. */
    ReadOnlyStringProperty exportedProperty() {
        return exported.getReadOnlyProperty();
    }

    /** Reads the figures again. */
    void refresh() {
        int mine = ++reading;
        GroupBy by = GroupBy.values()[groups.indexOf(group.get())];
        Instant since = since();
        background.run(
                () -> lines(ledger.report(new CostQuery(since, by, clock.getZone())), by),
                lines -> {
                    if (mine == reading) {
                        rows.setAll(lines);
                    }
                },
                failure -> LOG.warn("The ledger could not be read", failure));
    }

    /** Writes every call of the period to a file of comma-separated values. */
    void export(Path file) {
        Instant since = since();
        exported.set("");
        background.run(
                () -> CallCsv.write(history.get(), since, file),
                calls -> exported.set(texts.get("export.done", calls, file.getFileName())),
                failure -> {
                    LOG.warn("The calls could not be exported", failure);
                    exported.set(texts.get("export.failed", file));
                });
    }

    private @Nullable Instant since() {
        return Since.valueOf(period.get().id().toUpperCase(Locale.ROOT)).instant(clock);
    }

    private List<Breakdown> lines(CostReport report, GroupBy by) {
        return report.groups().stream()
                .map(line -> figures.breakdown(line, figures.name(line.key(), by)))
                .toList();
    }
}
