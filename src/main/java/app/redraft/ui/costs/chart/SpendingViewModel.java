package app.redraft.ui.costs.chart;

import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this month cost, day by day and beside the budget. FX thread; the ledger is read in the background. */
public final class SpendingViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SpendingViewModel.class);

    private final Ledger ledger;
    private final BudgetGuard budget;
    private final Clock clock;
    private final Background background;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<MonthChart> month = new ReadOnlyObjectWrapper<>(this, "month", MonthChart.NONE);
    private int reading;

    /**
     * @param budget the limit, and what was spent of it
     * @param clock tells what today is, and in which zone days begin
     */
    public SpendingViewModel(Ledger ledger, BudgetGuard budget, Clock clock, Background background, Texts texts) {
        this.ledger = ledger;
        this.budget = budget;
        this.clock = clock;
        this.background = background;
        this.texts = texts;
    }

    /** The month; {@link MonthChart#NONE} until it was read. */
    ReadOnlyObjectProperty<MonthChart> monthProperty() {
        return month.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** Reads the month again. */
    public void refresh() {
        int mine = ++reading;
        background.run(
                this::read,
                read -> {
                    if (mine == reading && !read.equals(month.get())) {
                        month.set(read);
                    }
                },
                failure -> LOG.warn("The ledger could not be read", failure));
    }

    private MonthChart read() {
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, Money> edge = byDay(today, Tier.EDGE);
        Map<LocalDate, Money> frontier = byDay(today, Tier.FRONTIER);
        List<MonthChart.Day> days = IntStream.rangeClosed(1, today.lengthOfMonth())
                .mapToObj(today::withDayOfMonth)
                .map(day -> day(day, edge.getOrDefault(day, Money.ZERO), frontier.getOrDefault(day, Money.ZERO)))
                .toList();
        BudgetGuard.Status status = budget.month();
        double limit = status.limit() == null ? 0 : status.limit().usd().doubleValue();
        return new MonthChart(days, today.getDayOfMonth(), limit, caption(status));
    }

    private Map<LocalDate, Money> byDay(LocalDate today, Tier tier) {
        Instant from = today.withDayOfMonth(1).atStartOfDay(clock.getZone()).toInstant();
        Map<LocalDate, Money> days = new HashMap<>();
        for (Figures day : ledger.report(new CostQuery(from, GroupBy.DAY, clock.getZone(), tier))
                .groups()) {
            Money cost = day.cost();
            days.put(LocalDate.parse(day.key()), cost == null ? Money.ZERO : cost);
        }
        return days;
    }

    private MonthChart.Day day(LocalDate day, Money edge, Money frontier) {
        boolean spent = edge.micros() + frontier.micros() > 0;
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault())
                .format(day);
        String words = spent ? texts.get("chart.day", date, Amounts.money(edge), Amounts.money(frontier)) : "";
        return new MonthChart.Day(edge.usd().doubleValue(), frontier.usd().doubleValue(), words);
    }

    private String caption(BudgetGuard.Status status) {
        String spent = Amounts.money(status.spent());
        String line = status.limit() == null
                ? texts.get("chart.spent", spent)
                : texts.get("chart.spent-of", spent, Amounts.money(status.limit()));
        Money projected = status.projected();
        if (projected != null && projected.micros() > 0) {
            line += " " + texts.get("chart.pace", Amounts.roughly(projected));
        }
        return status.unknownCalls() == 0 ? line : line + " " + texts.get("chart.unknown", status.unknownCalls());
    }
}
