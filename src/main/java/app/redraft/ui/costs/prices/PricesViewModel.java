package app.redraft.ui.costs.prices;

import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.ModelPrice;
import app.redraft.core.cost.price.PriceChanges;
import app.redraft.core.cost.price.PriceFileException;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.cost.price.Retirement;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.TierSettings;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which prices are in force, and their update from a file or an address: only when the writer presses the button. FX thread;
 * disk and network in the background.
 */
public final class PricesViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PricesViewModel.class);

    private final PriceSources prices;
    private final Background background;
    private final Texts texts;
    private final Runnable updated;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper(this, "state", "");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper(this, "result", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final StringProperty address = new SimpleStringProperty(this, "address", "");

    /**
     * @param updated runs when other prices are in force
     */
    public PricesViewModel(PriceSources prices, Background background, Texts texts, Runnable updated) {
        this.prices = prices;
        this.background = background;
        this.texts = texts;
        this.updated = updated;
    }

    /** The date of the table, and the prices of the models in use. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How the last update went, or empty. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether an update is under way. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The address of a price file. */
    StringProperty addressProperty() {
        return address;
    }

    Texts texts() {
        return texts;
    }

    /** Reads the table again. */
    public void refresh() {
        background.run(this::describe, state::set, failure -> LOG.warn("The prices could not be read", failure));
    }

    /** Takes the prices of a file. */
    void updateFrom(Path file) {
        update(() -> prices.book().updateFrom(file));
    }

    /** Takes the prices at the address. */
    void updateFromAddress() {
        String from = address.get().strip();
        if (from.isEmpty()) {
            result.set(texts.get("prices.no-address"));
        } else {
            update(() -> prices.book().updateFrom(from));
        }
    }

    private void update(Callable<PriceChanges> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        result.set(texts.get("prices.busy"));
        background.run(
                work,
                changes -> {
                    busy.set(false);
                    result.set(texts.get(
                            "prices.updated",
                            date(changes.date()),
                            changes.added(),
                            changes.changed(),
                            changes.removed()));
                    refresh();
                    updated.run();
                },
                failure -> {
                    busy.set(false);
                    result.set(texts.get("prices.refused", reason(failure)));
                });
    }

    private String reason(Exception failure) {
        if (failure instanceof PriceFileException told) {
            return Texts.sentence(told.userMessage());
        }
        LOG.warn("The prices could not be updated", failure);
        return texts.get("prices.failed");
    }

    private String describe() {
        PriceTable table = prices.book().table();
        String first =
                texts.get("prices.table", date(table.date()), table.prices().size());
        List<String> models = Arrays.stream(Tier.values())
                .map(tier -> prices.settings().get().tier(tier))
                .map(this::line)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        LocalDate today = LocalDate.now(prices.clock());
        String head = table.isOld(today)
                ? first + " " + texts.get("prices.old", ChronoUnit.DAYS.between(table.date(), today))
                : first;
        return models.isEmpty() ? head : head + "\n" + String.join("\n", models);
    }

    private Optional<String> line(TierSettings tier) {
        EngineId engine = tier.engine();
        if (engine.isBuiltin()) {
            return Optional.empty();
        }
        Optional<CostCalculator.Found> found = prices.calculator().price(engine, engine.model());
        if (found.isEmpty()) {
            boolean free =
                    CostCalculator.isFree(engine, () -> prices.neverBills().test(tier));
            return Optional.of(texts.get(free ? "prices.free" : "prices.unknown", engine.model()));
        }
        return Optional.of(sentences(engine.model(), found.get()));
    }

    private String sentences(String model, CostCalculator.Found found) {
        ModelPrice price = found.price();
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get(
                "prices.model",
                model,
                usd(price.base().input()),
                usd(price.base().output())));
        if (found.own()) {
            sentences.add(texts.get("prices.own"));
        }
        if (price.approximate()) {
            sentences.add(texts.get("prices.approximate"));
        }
        LocalDate today = LocalDate.now(prices.clock());
        if (price.schedule().peak() != null) {
            sentences.add(texts.get("prices.by-hour"));
        }
        price.schedule()
                .nextAfter(today)
                .map(change -> texts.get(
                        "prices.from",
                        date(change.from()),
                        usd(change.rates().input()),
                        usd(change.rates().output())))
                .ifPresent(sentences::add);
        if (price.retirement() != null) {
            sentences.add(retired(price.retirement(), today));
        }
        return String.join(" ", sentences);
    }

    private String retired(Retirement end, LocalDate today) {
        LocalDate day = end.date();
        String sentence = day == null
                ? texts.get("prices.gone")
                : texts.get(end.isPast(today) ? "prices.retired" : "prices.retires", date(day));
        String replacement = end.replacement();
        return replacement == null ? sentence : sentence + " " + texts.get("prices.replacement", replacement);
    }

    private static String usd(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault())
                .format(date);
    }
}
