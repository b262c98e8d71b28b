package app.redraft.ui.common;

import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Figures as the window shows them: short, never rounded to nothing. Any thread. */
public final class Amounts {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal TEN_CENTS = new BigDecimal("0.1");
    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");
    private static final long TEN_THOUSAND = 10_000;
    private static final long MILLION = 1_000_000;

    private Amounts() {}

    /** Dollars: cents from one cent on, up to four places below, {@code < $0.0001} for less; {@code $0} only for nothing. */
    public static String money(Money amount) {
        BigDecimal usd = amount.usd();
        if (usd.signum() == 0) {
            return "$0";
        }
        if (usd.compareTo(SMALLEST) < 0) {
            return "< $0.0001";
        }
        boolean belowCent = usd.compareTo(CENT) < 0;
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(belowCent ? 4 : 2);
        return "$" + format.format(usd);
    }

    /** A cost with how it is known; what is free or unknown has no figure. @param basis the word for that */
    public static String cost(Cost cost, String basis) {
        return cost.amount() == null || cost.basis() == Cost.Basis.FREE ? basis : money(cost.amount()) + " " + basis;
    }

    /** About so many dollars: one figure below ten cents, two above; {@code < $0.0001} for less, never nothing. */
    public static String roughly(Money amount) {
        BigDecimal usd = amount.usd();
        if (usd.compareTo(SMALLEST) < 0) {
            return "< $0.0001";
        }
        int figures = usd.compareTo(TEN_CENTS) < 0 ? 1 : 2;
        BigDecimal rounded = usd.round(new MathContext(figures, RoundingMode.HALF_UP));
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setMinimumFractionDigits(rounded.compareTo(TEN_CENTS) < 0 ? 0 : 2);
        format.setMaximumFractionDigits(4);
        return "$" + format.format(rounded);
    }

    /** A count with separators up to 9,999, then in thousands ({@code 12.3k}) and millions ({@code 4.5M}). */
    public static String count(long count) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setMaximumFractionDigits(1);
        if (count < TEN_THOUSAND) {
            return format.format(count);
        }
        return count < MILLION ? format.format(count / 1e3) + "k" : format.format(count / 1e6) + "M";
    }

    /** Milliseconds as seconds: two places below 0.1 s, one below 10 s, whole seconds above. */
    public static String seconds(long millis) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        int places = millis < 100 ? 2 : millis < TEN_THOUSAND ? 1 : 0;
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(millis / 1e3) + " s";
    }

    /**
     * About so long: one place below one second, whole seconds below 100, then minutes, and hours above 90 minutes; {@code <
     * 0.1 s} for less.
     */
    public static String roughSeconds(long millis) {
        if (millis < 100) {
            return "< 0.1 s";
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setMaximumFractionDigits(millis < 1000 ? 1 : 0);
        if (millis < 100_000) {
            return format.format(millis / 1e3) + " s";
        }
        long minutes = Math.round(millis / 60e3);
        return minutes <= 90 ? format.format(minutes) + " min" : format.format(Math.round(minutes / 60.0)) + " h";
    }

    /** How long it takes to read something: {@code 6 min}, {@code 15 h 38 min}. */
    public static String readingTime(int minutes) {
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
