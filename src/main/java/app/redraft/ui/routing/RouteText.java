package app.redraft.ui.routing;

import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Texts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a tier answers, in plain words. Any thread. */
public final class RouteText {
    private final Texts texts = Texts.of("routing");

    /**
     * A decision in a few lines: the cause, then the score with its threshold and the factors where there is one.
     *
     * @param fallback why the other tier answered in the end, or null where the decided one did
     */
    public String why(RoutingDecision decision, @Nullable UserMessage fallback) {
        List<String> lines = new ArrayList<>();
        lines.add(cause(decision));
        if (fallback != null) {
            lines.add(texts.get("why.fallback", name(decision.tier().other()), fallback));
        }
        if (decision.score() != null && decision.threshold() != null) {
            lines.add(texts.get("why.score", number(decision.score()), number(decision.threshold())));
            lines.add(decision.factors().entrySet().stream()
                    .map(factor -> texts.get("factor." + factor.getKey(), factor.getValue()))
                    .collect(Collectors.joining(" · ")));
        }
        return String.join("\n", lines);
    }

    /** The short name of a recorded cause, for a table. */
    public String name(RoutingCause cause) {
        if (cause instanceof RoutingCause.Act named) {
            String act = act(named);
            return act.substring(0, 1).toUpperCase(Locale.getDefault()) + act.substring(1);
        }
        if (cause instanceof RoutingCause.ToolTurn rule) {
            return Texts.sentence(rule.message());
        }
        if (cause instanceof RoutingCause.Fallback fallback) {
            return texts.get("cause.fallback", name(fallback.decided()));
        }
        String key = "cause." + cause.id();
        return texts.bundle().containsKey(key) ? texts.get(key) : cause.id();
    }

    private String cause(RoutingDecision decision) {
        RoutingCause cause = decision.cause();
        if (cause instanceof RoutingCause.Trial trial) {
            String without = sentence(decision.tier().other(), trial.decided(), decision);
            return texts.get("why.trial", name(decision.tier()), without);
        }
        return sentence(decision.tier(), cause, decision);
    }

    private String sentence(Tier tier, RoutingCause cause, RoutingDecision decision) {
        if (cause instanceof RoutingCause.Act named) {
            return texts.get("why.override", name(tier), act(named));
        }
        String key = "why." + cause.id();
        String ofTier = key + "." + tier.id();
        String score = decision.score() == null ? "" : number(decision.score());
        if (texts.bundle().containsKey(ofTier)) {
            return texts.get(ofTier, name(tier), score);
        }
        return texts.bundle().containsKey(key)
                ? texts.get(key, name(tier))
                : texts.get("why.other", name(tier), cause.id());
    }

    private String act(RoutingCause.Act cause) {
        String key = "act." + cause.act();
        return texts.bundle().containsKey(key) ? texts.get(key) : cause.act();
    }

    private String name(Tier tier) {
        return texts.get("tier." + tier.id());
    }

    private static String number(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.getDefault())).format(value);
    }
}
