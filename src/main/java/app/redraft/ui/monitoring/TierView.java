package app.redraft.ui.monitoring;

import java.util.List;

/**
 * How a tier is, in words.
 *
 * @param id {@code edge} or {@code frontier}
 * @param title the tier's name
 * @param mark the shape to show: {@code unknown}, {@code up}, {@code loading}, {@code down} or {@code unwell}
 * @param state one or two words
 * @param engine who answers
 * @param checked when its server was asked last, or empty
 * @param alerts what needs a look, a sentence each
 * @param hours calls in each of the last 24 hours, the oldest first
 * @param calls the same, added up
 * @param firstText p50, p95 and p99 of the time to the first text
 * @param total the same of the time in all
 * @param facts further figures, in order
 * @param restartable whether Redraft supervises its server
 */
record TierView(
        String id,
        String title,
        String mark,
        String state,
        String engine,
        String checked,
        List<String> alerts,
        List<Integer> hours,
        String calls,
        List<String> firstText,
        List<String> total,
        List<Fact> facts,
        boolean restartable) {

    TierView {
        alerts = List.copyOf(alerts);
        hours = List.copyOf(hours);
        firstText = List.copyOf(firstText);
        total = List.copyOf(total);
        facts = List.copyOf(facts);
    }

    /**
     * A figure with its name.
     *
     * @param id its text key
     * @param value the figure
     */
    record Fact(String id, String value) {}
}
