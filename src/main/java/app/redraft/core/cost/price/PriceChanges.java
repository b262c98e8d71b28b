package app.redraft.core.cost.price;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What another price table changes.
 *
 * @param date the day of its prices
 * @param added models that had no price
 * @param changed models that cost something else now
 * @param removed models that have no price any more
 */
public record PriceChanges(LocalDate date, int added, int changed, int removed) {

    /** From one table to another. */
    public static PriceChanges between(PriceTable before, PriceTable after) {
        Map<String, ModelPrice> old = byModel(before);
        int added = 0;
        int changed = 0;
        for (ModelPrice price : after.prices()) {
            ModelPrice known = old.remove(price.model());
            if (known == null) {
                added++;
            } else if (!known.equals(price)) {
                changed++;
            }
        }
        return new PriceChanges(after.date(), added, changed, old.size());
    }

    private static Map<String, ModelPrice> byModel(PriceTable table) {
        Map<String, ModelPrice> prices = new HashMap<>();
        table.prices().forEach(price -> prices.put(price.model(), price));
        return prices;
    }
}
