package app.redraft.ui.costs;

import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.ValueLedger;
import app.redraft.core.cost.ledger.ValueReport;
import app.redraft.core.llm.Tier;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.costs.chart.SpendingViewModel;
import app.redraft.ui.costs.prices.PricesViewModel;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** State of the cost panel. FX thread, but for the ledger, which is read in the background. */
final class CostsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(CostsViewModel.class);

    /** What the panel shows. */
    enum State {
        /** Nothing was read yet. */
        LOADING,
        /** No call was ever made. */
        EMPTY,
        /** Figures. */
        SHOWN,
        /** The ledger could not be read. */
        FAILED
    }

    private final Ledger ledger;
    private final ValueLedger value;
    private final Clock clock;
    private final Background background;
    private final Texts texts = Texts.of("costs");
    private final FiguresText figuresText = new FiguresText(texts);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<List<TierSummary>> tiers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> deeper = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final BreakdownViewModel breakdown;
    private final SpendingViewModel spending;
    private final PricesViewModel prices;
    private Runnable pricesUpdated = () -> {};
    private int reading;

    /** A panel that has read nothing yet. */
    CostsViewModel(CostSources sources, Background background) {
        ledger = sources.ledger();
        value = sources.value();
        clock = sources.clock();
        this.background = background;
        breakdown = new BreakdownViewModel(ledger, sources.history(), clock, background, texts);
        spending = new SpendingViewModel(ledger, sources.budget(), clock, background, texts);
        prices = new PricesViewModel(sources.prices(), background, texts, () -> pricesUpdated.run());
    }

    /** The table. */
    BreakdownViewModel breakdown() {
        return breakdown;
    }

    /** The month day by day. */
    SpendingViewModel spending() {
        return spending;
    }

    /** The prices in force. */
    PricesViewModel prices() {
        return prices;
    }

    /** Runs the listener when other prices are in force. */
    void onPricesUpdated(Runnable listener) {
        pricesUpdated = listener;
    }

    /** What going deeper bought, a sentence each; empty while nothing was decided. */
    ReadOnlyObjectProperty<List<String>> deeperProperty() {
        return deeper.getReadOnlyProperty();
    }

    /** One line of advice, or empty. */
    ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Both tiers, edge first; empty until something was read. */
    ReadOnlyObjectProperty<List<TierSummary>> tiersProperty() {
        return tiers.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** Reads the ledger again; what is shown stays until the new figures are there. */
    void refresh() {
        int mine = ++reading;
        background.run(
                this::readFigures,
                read -> {
                    if (mine == reading) {
                        tiers.set(read.tiers());
                        state.set(read.calls() == 0 ? State.EMPTY : State.SHOWN);
                    }
                },
                failure -> failed(mine, failure));
        background.run(
                this::readWorth,
                read -> {
                    if (mine == reading) {
                        deeper.set(read.deeper());
                        advice.set(read.advice());
                    }
                },
                failure -> failed(mine, failure));
        breakdown.refresh();
        spending.refresh();
        prices.refresh();
    }

    private void failed(int mine, Exception failure) {
        LOG.warn("The ledger could not be read", failure);
        if (mine == reading) {
            state.set(State.FAILED);
        }
    }

    private record TierFigures(List<TierSummary> tiers, long calls) {}

    private TierFigures readFigures() {
        CostReport day = report(Since.TODAY);
        CostReport month = report(Since.MONTH);
        CostReport all = report(Since.ALL);
        List<TierSummary> summaries = Arrays.stream(Tier.values())
                .map(tier -> new TierSummary(
                        tier.id(),
                        texts.get("tier." + tier.id()),
                        List.of(
                                figuresText.period(figures(day, tier)),
                                figuresText.period(figures(month, tier)),
                                figuresText.period(figures(all, tier)))))
                .toList();
        return new TierFigures(summaries, all.total().calls());
    }

    private record Worth(List<String> deeper, String advice) {}

    private Worth readWorth() {
        ValueReport report = value.value(null);
        ValueText valueText = new ValueText(texts);
        return new Worth(valueText.lines(report), valueText.advice(report));
    }

    private CostReport report(Since since) {
        return ledger.report(new CostQuery(since.instant(clock), GroupBy.TIER, clock.getZone()));
    }

    private static @Nullable Figures figures(CostReport report, Tier tier) {
        return report.groups().stream()
                .filter(group -> group.key().equals(tier.id()))
                .findFirst()
                .orElse(null);
    }
}
