package app.redraft.ui.costs.chart;

import javafx.util.StringConverter;

/** The labels of an axis of days that begins and ends half a day beside them. */
final class WholeDayLabels extends StringConverter<Number> {

    @Override
    public String toString(Number day) {
        double value = day.doubleValue();
        return value == Math.rint(value) ? Integer.toString(day.intValue()) : "";
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException("an axis is only drawn");
    }
}
