package app.redraft.infra.files;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.Settings.PriceOverride;
import app.redraft.core.settings.TierSettings;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns {@link Settings} into the text of {@code settings.yaml}, in the order and layout of its documentation. */
final class SettingsWriter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*");
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private static final List<String> SECTIONS = List.of("rate_limit", "routing", "budget", "history", "assistant");

    private final Map<List<String>, String> values = new LinkedHashMap<>();
    private final Map<List<String>, String> defaults;
    private final SettingsText old;
    private final List<SettingsComments.Line> lines = new ArrayList<>();

    private SettingsWriter(Settings settings, SettingsText old) {
        this.old = old;
        collect(settings, values);
        defaults = new LinkedHashMap<>();
        collect(Settings.DEFAULTS, defaults);
    }

    /**
     * The file's text. What the old text does not set and is not set now stays unset; comments go on.
     *
     * @param old the text that the file has, or the documented one for a file that is not there yet
     */
    static String write(Settings settings, SettingsText old) {
        SettingsWriter writer = new SettingsWriter(settings, old);
        writer.settings();
        return old.comments().weave(writer.lines);
    }

    private void settings() {
        List<String> defaultTier = List.of("default_tier");
        line(isSet(defaultTier), 0, "default_tier", "default_tier", values.get(defaultTier));
        line(hasAny("tiers"), 0, "tiers", "tiers", "");
        for (Tier tier : Tier.values()) {
            tier(tier.id());
        }
        SECTIONS.subList(0, 3).forEach(this::section);
        prices();
        SECTIONS.subList(3, SECTIONS.size()).forEach(this::section);
    }

    private void tier(String tier) {
        List<List<String>> all = all("tiers", tier);
        line(all.stream().anyMatch(this::isSet), 1, "tiers." + tier, tier, "");
        all.forEach(path -> line(isSet(path), 2, "tiers." + tier + "." + path.get(2), path.get(2), values.get(path)));
    }

    private void section(String name) {
        List<List<String>> set = all(name).stream().filter(this::isSet).toList();
        if (set.isEmpty()) {
            line(false, 0, name, name, flow(all(name)));
        } else if (set.stream().anyMatch(path -> old.comments().hasLine(name + "." + path.get(1)))) {
            line(true, 0, name, name, "");
            set.forEach(path -> line(true, 1, name + "." + path.get(1), path.get(1), values.get(path)));
        } else {
            line(true, 0, name, name, flow(set));
        }
    }

    private String flow(List<List<String>> paths) {
        return paths.stream()
                .map(path -> path.get(1) + ": " + values.get(path))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void prices() {
        List<List<String>> models = all("prices");
        if (!models.isEmpty()) {
            line(true, 0, "prices", "prices", "");
            models.forEach(path -> {
                String model = text(path.get(1));
                line(true, 1, "prices." + model, model, values.get(path));
            });
        } else {
            line(old.sets(List.of("prices")), 0, "prices", "prices", "{}");
        }
    }

    private boolean hasAny(String section) {
        return values.keySet().stream().anyMatch(path -> path.get(0).equals(section) && isSet(path));
    }

    private List<List<String>> all(String... section) {
        List<String> wanted = List.of(section);
        return values.keySet().stream()
                .filter(path -> path.size() == wanted.size() + 1
                        && path.subList(0, wanted.size()).equals(wanted))
                .toList();
    }

    /** Whether a value belongs into the file: it was there, or is another one than it would be without it. */
    private boolean isSet(List<String> path) {
        return old.sets(path) || !Objects.equals(values.get(path), defaults.get(path));
    }

    private static void collect(Settings settings, Map<List<String>, String> to) {
        to.put(List.of("default_tier"), settings.defaultTier().id());
        for (Tier tier : Tier.values()) {
            collect(tier.id(), settings.tier(tier), to);
        }
        to.put(
                List.of("rate_limit", "requests_per_minute"),
                Integer.toString(settings.rateLimit().requestsPerMinute()));
        Settings.Routing routing = settings.routing();
        to.put(List.of("routing", "enabled"), Boolean.toString(routing.enabled()));
        to.put(List.of("routing", "complexity_threshold"), number(routing.complexityThreshold()));
        to.put(List.of("routing", "fallback"), Boolean.toString(routing.fallback()));
        to.put(List.of("routing", "ab_share"), number(routing.abShare()));
        to.put(List.of("routing", "warm_up"), routing.warmUp().id());
        Settings.Budget budget = settings.budget();
        to.put(List.of("budget", "monthly_usd"), decimal(budget.monthlyUsd()));
        to.put(List.of("budget", "alert_at"), number(budget.alertAt()));
        to.put(List.of("budget", "at_limit"), budget.atLimit().id());
        to.put(List.of("budget", "daily_edge_usd"), decimal(budget.dailyEdgeUsd()));
        to.put(List.of("budget", "daily_frontier_usd"), decimal(budget.dailyFrontierUsd()));
        to.put(List.of("budget", "ask_above_usd"), decimal(budget.askAboveUsd()));
        new TreeMap<>(settings.prices()).forEach((model, price) -> to.put(List.of("prices", model), price(price)));
        to.put(
                List.of("history", "keep_text_days"),
                Integer.toString(settings.history().keepTextDays()));
        Settings.Assistant assistant = settings.assistant();
        to.put(List.of("assistant", "max_turns"), Integer.toString(assistant.maxTurns()));
        to.put(List.of("assistant", "max_usd"), decimal(assistant.maxUsd()));
        to.put(
                List.of("assistant", "redo_weak_answers"),
                assistant.redoWeakAnswers().id());
    }

    private static void collect(String tier, TierSettings settings, Map<List<String>, String> to) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("provider", settings.provider().id());
        values.put("base_url", orNull(settings.baseUrl()));
        values.put("account_id", orNull(settings.accountId()));
        values.put("model", text(settings.model()));
        values.put("max_tokens", Integer.toString(settings.maxTokens()));
        values.put("temperature", number(settings.temperature()));
        Double topP = settings.topP();
        values.put("top_p", topP == null ? "null" : number(topP));
        values.put("first_token_timeout_s", whole(settings.firstTokenTimeoutS()));
        values.put("idle_timeout_s", Integer.toString(settings.idleTimeoutS()));
        values.put("thinking", orNull(settings.thinking()));
        values.put("managed_process", orNull(settings.managedProcess()));
        values.put("managed_idle_stop_s", whole(settings.managedIdleStopS()));
        values.put("allow_private_http", Boolean.toString(settings.allowPrivateHttp()));
        values.forEach((key, value) -> to.put(List.of("tiers", tier, key), value));
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

    /** A line of the file; in a file that is new, what is not set is written as a comment that explains it. */
    private void line(boolean set, int depth, String path, String key, @Nullable String value) {
        if (!set && !old.comments().explains(path)) {
            return;
        }
        String text = "  ".repeat(depth) + (set ? "" : "# ") + key + ":"
                + (value == null || value.isEmpty() ? "" : " " + value);
        lines.add(new SettingsComments.Line(path, text));
    }

    private static String whole(@Nullable Integer value) {
        return value == null ? "null" : value.toString();
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
