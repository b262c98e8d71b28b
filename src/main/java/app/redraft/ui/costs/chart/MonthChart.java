package app.redraft.ui.costs.chart;

import java.util.List;

/**
 * The calendar month day by day, ready to draw. Amounts are US dollars.
 *
 * @param days every day of the month, those to come included
 * @param today day of the month, from 1
 * @param limit the month's budget; 0 for none
 * @param caption how the month stands, in a sentence
 */
record MonthChart(List<Day> days, int today, double limit, String caption) {
    /** A month of which nothing is known. */
    static final MonthChart NONE = new MonthChart(List.of(), 0, 0, "");

    MonthChart {
        days = List.copyOf(days);
    }

    /**
     * One day.
     *
     * @param edge spent on the edge tier
     * @param frontier spent on the frontier tier
     * @param words the same in words; empty for a day on which nothing was spent
     */
    record Day(double edge, double frontier, String words) {}

    /** Whether anything was spent. */
    boolean spent() {
        return days.stream().anyMatch(day -> day.edge() + day.frontier() > 0);
    }
}
