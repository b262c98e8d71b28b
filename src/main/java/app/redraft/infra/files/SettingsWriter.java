package app.redraft.infra.files;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.Settings.PriceOverride;
import app.redraft.core.settings.Settings.WarmUp;
import app.redraft.core.settings.TierSettings;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns {@link Settings} into the text of {@code settings.yaml}, in the order and layout of its documentation. */
final class SettingsWriter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*");
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private final List<SettingsComments.Line> lines = new ArrayList<>();

    private SettingsWriter() {}

    /** The file's text, with the comments of an earlier version of it. */
    static String write(Settings settings, SettingsComments comments) {
        SettingsWriter writer = new SettingsWriter();
        writer.settings(settings);
        return comments.weave(writer.lines);
    }

    private void settings(Settings settings) {
        line("", "default_tier", settings.defaultTier().id());
        line("", "tiers", "");
        tier(Tier.EDGE, settings.edge());
        tier(Tier.FRONTIER, settings.frontier());
        line("", "rate_limit", "{requests_per_minute: " + settings.rateLimit().requestsPerMinute() + "}");
        Settings.Routing routing = settings.routing();
        line(
                "",
                "routing",
                "{enabled: " + routing.enabled() + ", complexity_threshold: " + number(routing.complexityThreshold())
                        + ", fallback: " + routing.fallback()
                        + (routing.abShare() == 0 ? "" : ", ab_share: " + number(routing.abShare()))
                        + (routing.warmUp() == WarmUp.FREE
                                ? ""
                                : ", warm_up: " + routing.warmUp().id()) + "}");
        line("", "budget", budget(settings.budget()));
        if (settings.prices().isEmpty()) {
            line("", "prices", "{}");
        } else {
            line("", "prices", "");
            new TreeMap<>(settings.prices()).forEach((model, price) -> line("prices", text(model), price(price)));
        }
        line("", "history", "{keep_text_days: " + settings.history().keepTextDays() + "}");
        Settings.Assistant assistant = settings.assistant();
        line(
                "",
                "assistant",
                "{max_turns: " + assistant.maxTurns() + ", max_usd: " + decimal(assistant.maxUsd())
                        + ", redo_weak_answers: " + assistant.redoWeakAnswers().id() + "}");
    }

    private void tier(Tier tier, TierSettings settings) {
        line("tiers", tier.id(), "");
        String path = "tiers." + tier.id();
        line(path, "provider", settings.provider().id());
        line(path, "base_url", orNull(settings.baseUrl()));
        line(path, "account_id", orNull(settings.accountId()));
        line(path, "model", text(settings.model()));
        line(path, "max_tokens", Integer.toString(settings.maxTokens()));
        line(path, "temperature", number(settings.temperature()));
        Double topP = settings.topP();
        line(path, "top_p", topP == null ? "null" : number(topP));
        line(path, "first_token_timeout_s", Integer.toString(settings.firstTokenTimeoutS()));
        line(path, "idle_timeout_s", Integer.toString(settings.idleTimeoutS()));
        String thinking = settings.thinking();
        if (thinking != null) {
            line(path, "thinking", text(thinking));
        }
        line(path, "managed_process", orNull(settings.managedProcess()));
        Integer idleStop = settings.managedIdleStopS();
        if (idleStop != null) {
            line(path, "managed_idle_stop_s", idleStop.toString());
        }
        if (settings.allowPrivateHttp()) {
            line(path, "allow_private_http", "true");
        }
    }

    private static String budget(Settings.Budget budget) {
        StringBuilder text = new StringBuilder("{monthly_usd: ")
                .append(decimal(budget.monthlyUsd()))
                .append(", alert_at: ")
                .append(number(budget.alertAt()))
                .append(", at_limit: ")
                .append(budget.atLimit().id());
        optional(text, "daily_edge_usd", budget.dailyEdgeUsd());
        optional(text, "daily_frontier_usd", budget.dailyFrontierUsd());
        optional(text, "ask_above_usd", budget.askAboveUsd());
        return text.append('}').toString();
    }

    private static String price(PriceOverride price) {
        StringBuilder text = new StringBuilder("{input: ")
                .append(decimal(price.input()))
                .append(", output: ")
                .append(decimal(price.output()));
        optional(text, "cached", price.cached());
        return text.append('}').toString();
    }

    private static void optional(StringBuilder text, String key, @Nullable BigDecimal value) {
        if (value != null) {
            text.append(", ").append(key).append(": ").append(decimal(value));
        }
    }

    private void line(String parent, String key, String value) {
        long depth = parent.isEmpty() ? 0 : parent.chars().filter(c -> c == '.').count() + 1;
        String path = parent.isEmpty() ? key : parent + "." + key;
        String text = "  ".repeat((int) depth) + key + ":" + (value.isEmpty() ? "" : " " + value);
        lines.add(new SettingsComments.Line(path, text));
    }

    private static String number(double value) {
        return decimal(BigDecimal.valueOf(value));
    }

    private static String decimal(@Nullable BigDecimal value) {
        return value == null
                ? "null"
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String orNull(@Nullable String value) {
        return value == null ? "null" : text(value);
    }

    /** A plain scalar where YAML takes it for text without doubt, else a double-quoted one with JSON escapes. */
    private static String text(String value) {
        if (PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT))) {
            return value;
        }
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }
}
