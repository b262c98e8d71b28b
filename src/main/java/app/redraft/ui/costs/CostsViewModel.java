package app.redraft.ui.costs;

import app.redraft.core.cost.CostQuery;
import app.redraft.core.cost.CostQuery.GroupBy;
import app.redraft.core.cost.CostReport;
import app.redraft.core.cost.CostReport.Figures;
import app.redraft.core.cost.Ledger;
import app.redraft.core.llm.Tier;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final Clock clock;
    private final Background background;
    private final Texts texts = Texts.of("costs");
    private final FiguresText figuresText = new FiguresText(texts);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<List<TierSummary>> tiers = new ReadOnlyObjectWrapper<>(List.of());
    private int reading;

    /**
     * A panel that has read nothing yet.
     *
     * @param clock tells what today is, and in which zone days begin
     */
    CostsViewModel(Ledger ledger, Clock clock, Background background) {
        this.ledger = ledger;
        this.clock = clock;
        this.background = background;
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
                this::read,
                read -> {
                    if (mine == reading) {
                        tiers.set(read.tiers());
                        state.set(read.calls() == 0 ? State.EMPTY : State.SHOWN);
                    }
                },
                failure -> {
                    LOG.warn("The ledger could not be read", failure);
                    if (mine == reading) {
                        state.set(State.FAILED);
                    }
                });
    }

    private record Read(List<TierSummary> tiers, long calls) {}

    private Read read() {
        ZoneId zone = clock.getZone();
        LocalDate today = LocalDate.now(clock);
        CostReport day = report(today.atStartOfDay(zone).toInstant());
        CostReport month = report(today.withDayOfMonth(1).atStartOfDay(zone).toInstant());
        CostReport all = report(null);
        List<TierSummary> summaries = Arrays.stream(Tier.values())
                .map(tier -> new TierSummary(
                        tier.id(),
                        texts.get("tier." + tier.id()),
                        List.of(
                                figuresText.period(figures(day, tier)),
                                figuresText.period(figures(month, tier)),
                                figuresText.period(figures(all, tier)))))
                .toList();
        return new Read(summaries, all.total().calls());
    }

    private CostReport report(@Nullable Instant since) {
        return ledger.report(new CostQuery(since, GroupBy.TIER, clock.getZone()));
    }

    private static @Nullable Figures figures(CostReport report, Tier tier) {
        return report.groups().stream()
                .filter(group -> group.key().equals(tier.id()))
                .findFirst()
                .orElse(null);
    }
}
