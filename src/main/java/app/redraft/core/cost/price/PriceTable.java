package app.redraft.core.cost.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prices of models as they were on one day. Immutable. */
public final class PriceTable {
    /** A version date at the end of a model's id: {@code gpt-4o-2024-11-20}, {@code claude-haiku-4-5-20251001}. */
    private static final Pattern DATED = Pattern.compile("(.+)-(\\d{4}-\\d{2}-\\d{2}|\\d{8})");

    /** Prices are taken to be current for so many days. */
    public static final int OLD_AFTER_DAYS = 60;

    private final LocalDate date;
    private final @Nullable BigDecimal usdPerThousandNeurons;
    private final Map<String, ModelPrice> byModel = new HashMap<>();
    private final Set<String> exceptions;

    /**
     * A price table.
     *
     * @param date the day the prices were read
     * @param usdPerThousandNeurons price of 1,000 Workers AI neurons, or null when not known
     * @param prices the prices; model ids are compared without case
     * @param exceptions dated versions that cost something else than their undated id, so that no price is known
     */
    public PriceTable(
            LocalDate date,
            @Nullable BigDecimal usdPerThousandNeurons,
            Collection<ModelPrice> prices,
            Collection<String> exceptions) {
        this.date = date;
        this.usdPerThousandNeurons = usdPerThousandNeurons;
        prices.forEach(price -> byModel.put(lower(price.model()), price));
        this.exceptions = Set.copyOf(exceptions);
    }

    /** A table that knows no price. */
    public static PriceTable empty(LocalDate date) {
        return new PriceTable(date, null, Set.of(), Set.of());
    }

    /** The day of the prices. */
    public LocalDate date() {
        return date;
    }

    /** Whether the prices are so old on a day that they should be looked after. */
    public boolean isOld(LocalDate today) {
        return date.plusDays(OLD_AFTER_DAYS).isBefore(today);
    }

    /** Every price, in no particular order. */
    public Collection<ModelPrice> prices() {
        return Set.copyOf(byModel.values());
    }

    /**
     * The price of a model: by its id, else without a provider's name in front ({@code openai/gpt-4o}), else without its
     * version date.
     */
    public Optional<ModelPrice> find(String model) {
        String id = lower(model);
        return exact(id).or(() -> withoutProvider(id)).or(() -> withoutDate(id));
    }

    private Optional<ModelPrice> exact(String id) {
        return Optional.ofNullable(byModel.get(id));
    }

    private Optional<ModelPrice> withoutProvider(String id) {
        int slash = id.indexOf('/');
        if (slash <= 0) {
            return Optional.empty();
        }
        String provider = id.substring(0, slash);
        return exact(id.substring(slash + 1))
                .or(() -> withoutDate(id.substring(slash + 1)))
                .filter(price -> names(provider, price.provider()));
    }

    private static boolean names(String prefix, String provider) {
        return prefix.equals(provider)
                || (prefix.equals("workers-ai") && provider.equals("cloudflare"))
                || (prefix.equals("mistralai") && provider.equals("mistral"));
    }

    private Optional<ModelPrice> withoutDate(String id) {
        Matcher dated = DATED.matcher(id);
        return dated.matches() && !exceptions.contains(id) ? exact(dated.group(1)) : Optional.empty();
    }

    /** What Workers AI neurons cost, in US dollars, exact; empty when their price is not known. */
    public Optional<BigDecimal> usdOfNeurons(BigDecimal neurons) {
        return Optional.ofNullable(usdPerThousandNeurons)
                .map(price -> neurons.multiply(price).movePointLeft(3));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
