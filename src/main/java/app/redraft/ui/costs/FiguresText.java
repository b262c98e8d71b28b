package app.redraft.ui.costs;

import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Texts;
import app.redraft.ui.routing.RouteText;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns figures of the ledger into words. */
final class FiguresText {
    private static final String NONE = "–";

    private final RouteText route = new RouteText();
    private final Texts texts;
    private final Texts presets = Texts.of("presets");

    FiguresText(Texts texts) {
        this.texts = texts;
    }

    /** A period of a tier; null figures mean that nothing was called. */
    TierSummary.Period period(@Nullable Figures figures) {
        if (figures == null || figures.calls() == 0) {
            return new TierSummary.Period("0", NONE, NONE, "", texts.get("cost.none"), NONE, NONE);
        }
        return new TierSummary.Period(
                Amounts.count(figures.calls()),
                Amounts.count(figures.inputTokens() + figures.outputTokens()),
                cost(figures),
                basis(figures),
                costNote(figures),
                millis(figures.ttftMsP50()),
                figures.forTheWriter() == 0 ? NONE : share(figures.accepted(), figures.forTheWriter()));
    }

    /** A line of the table. */
    Breakdown breakdown(Figures line, String name) {
        TierSummary.Period text = period(line);
        Money amount = line.cost();
        Long firstText = line.ttftMsP50();
        long tokens = line.inputTokens() + line.outputTokens();
        return new Breakdown(
                new Breakdown.Cell(name, 0),
                new Breakdown.Cell(text.calls(), line.calls()),
                new Breakdown.Cell(text.tokens(), tokens),
                new Breakdown.Cell(text.cost(), amount == null ? -1 : amount.micros()),
                new Breakdown.Cell(text.firstText(), firstText == null ? -1 : firstText),
                new Breakdown.Cell(text.accepted(), (double) line.accepted() / Math.max(1, line.forTheWriter())));
    }

    /** What to call a group. */
    String name(String key, GroupBy by) {
        return switch (by) {
            case TIER -> texts.get("tier." + key);
            case PRESET -> preset(key);
            case DAY, MODEL -> key;
            case TOOL_ROUTING -> toolRouting(key);
        };
    }

    /** A tier and the cause of its turns. */
    private String toolRouting(String key) {
        int space = key.indexOf(' ');
        String cause = route.name(RoutingCause.of(key.substring(space + 1)));
        return texts.get("group.turn", texts.get("tier." + key.substring(0, space)), cause);
    }

    /** What to call a preset, or a kind of call without one. */
    String preset(String id) {
        return presets.find(id).orElseGet(() -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
    }

    /** Priced calls may each have cost less than half a micro-dollar: that is little, not free. */
    private String nothing(Figures figures) {
        boolean priced = figures.bases().containsKey(Cost.Basis.COMPUTED)
                || figures.bases().containsKey(Cost.Basis.ESTIMATED);
        return priced ? texts.get("cost.little") : texts.get("cost.free");
    }

    private String cost(Figures figures) {
        Money amount = figures.cost();
        if (amount == null) {
            return texts.get("cost.unknown");
        }
        String known = amount.equals(Money.ZERO) ? nothing(figures) : Amounts.money(amount);
        return figures.unknownCostCalls() == 0 ? known : texts.get("cost.atLeast", known);
    }

    private String basis(Figures figures) {
        List<Cost.Basis> charged = figures.bases().keySet().stream()
                .filter(basis -> basis != Cost.Basis.FREE && basis != Cost.Basis.UNKNOWN)
                .toList();
        if (charged.isEmpty()) {
            return "";
        }
        return texts.get("basis." + (charged.size() == 1 ? charged.get(0).id() : "mixed"));
    }

    private String costNote(Figures figures) {
        return figures.bases().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> texts.get("basis.calls." + entry.getKey().id(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String millis(@Nullable Long millis) {
        return millis == null ? NONE : Amounts.seconds(millis);
    }

    private static String share(long part, long whole) {
        return NumberFormat.getPercentInstance(Locale.getDefault()).format((double) part / whole);
    }
}
