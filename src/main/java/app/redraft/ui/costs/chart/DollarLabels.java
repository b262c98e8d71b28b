package app.redraft.ui.costs.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import javafx.util.StringConverter;

/** The labels of an axis of dollars: as many places as its steps need. */
final class DollarLabels extends StringConverter<Number> {
    private static final int MICRO_DOLLARS = 6;

    @Override
    public String toString(Number usd) {
        BigDecimal amount = BigDecimal.valueOf(usd.doubleValue())
                .setScale(MICRO_DOLLARS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        // Cents, or none: $0.50 and $2, never $0.5.
        format.setMinimumFractionDigits(amount.scale() == 1 ? 2 : 0);
        format.setMaximumFractionDigits(MICRO_DOLLARS);
        return "$" + format.format(amount);
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException("an axis is only drawn");
    }
}
