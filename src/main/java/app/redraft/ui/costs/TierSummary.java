package app.redraft.ui.costs;

import java.util.List;

/**
 * What one tier did, ready to show.
 *
 * @param tier the tier's settings name
 * @param title the tier's name for the writer
 * @param periods today, this month, all, in this order
 */
record TierSummary(String tier, String title, List<Period> periods) {

    TierSummary {
        periods = List.copyOf(periods);
    }

    /**
     * One period's figures as text; a dash where there is no figure.
     *
     * @param cost the known amount, or a word when nothing is known or nothing was charged
     * @param basis how the amount is known, in a word; empty where the amount says it itself
     * @param costNote the same in full
     */
    record Period(
            String calls,
            String tokens,
            String cost,
            String basis,
            String costNote,
            String firstText,
            String accepted) {}
}
