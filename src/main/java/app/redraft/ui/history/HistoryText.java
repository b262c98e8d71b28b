package app.redraft.ui.history;

import app.redraft.core.history.TextHistory.Item;
import app.redraft.core.history.TextHistory.Order;
import app.redraft.core.history.TextHistory.Origin;
import app.redraft.core.history.TextHistory.Summary;
import app.redraft.core.money.Cost;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of History. Presets, tiers and costs are called as in the list of versions. */
final class HistoryText {
    private final Texts texts = Texts.of("history");
    private final Texts presets = Texts.of("presets");
    private final Texts versions = Texts.of("rewrite");
    private final DateTimeFormatter times;

    /** @param zone in which times are told */
    HistoryText(ZoneId zone) {
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(zone);
    }

    Texts texts() {
        return texts;
    }

    List<Choice> orders() {
        return Arrays.stream(Order.values())
                .map(order -> new Choice(
                        order.name(), texts.get("order." + order.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    HistoryLine line(Summary summary) {
        Origin origin = summary.origin();
        return new HistoryLine(
                origin.interactionId(),
                title(origin.preset(), oneLine(summary.instruction())),
                origin.tier().id(),
                model(origin),
                facts(origin, amount(origin.cost())),
                oneLine(summary.opening()));
    }

    Reading reading(Item item) {
        Origin origin = item.origin();
        return new Reading(
                origin.interactionId(),
                origin.preset() == null ? "" : origin.preset(),
                texts.get(
                        "reading.heading",
                        title(origin.preset(), texts.get("own-instruction")),
                        versions.get("tier." + origin.tier().id()),
                        model(origin)),
                facts(origin, cost(origin.cost())),
                item.instruction(),
                item.original(),
                item.result());
    }

    private String title(@Nullable String preset, String otherwise) {
        return preset == null ? otherwise : presets.find(preset).orElse(otherwise);
    }

    private String model(Origin origin) {
        String model = origin.engine().model();
        return origin.engine().isBuiltin() ? versions.get("model.builtin", model) : model;
    }

    private String facts(Origin origin, String cost) {
        String facts = times.format(origin.savedAt()) + " · " + cost;
        return origin.finished() ? facts : texts.get("unfinished", facts);
    }

    /** An amount and how it is known. */
    private String cost(Cost cost) {
        String amount = amount(cost);
        String basis = versions.get("cost." + cost.basis().id());
        return amount.equals(basis) ? basis : amount + " " + basis;
    }

    private String amount(Cost cost) {
        return cost.amount() == null || cost.basis() == Cost.Basis.FREE
                ? versions.get("cost." + cost.basis().id())
                : Amounts.money(cost.amount());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
