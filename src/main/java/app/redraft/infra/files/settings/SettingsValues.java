package app.redraft.infra.files.settings;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.Settings.PriceOverride;
import app.redraft.core.settings.TierSettings;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
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

/**
 * Settings as the values of a file.
 *
 * @param texts the YAML text of each value by its path, for example {@code [tiers, edge, model]}, in the order of the file
 */
record SettingsValues(Map<List<String>, String> texts) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*");
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    SettingsValues {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    static SettingsValues of(Settings settings) {
        Map<List<String>, String> texts = new LinkedHashMap<>();
        collect(settings, texts);
        return new SettingsValues(texts);
    }

    /** These values with what differs between two others. */
    SettingsValues changed(SettingsValues before, SettingsValues after) {
        Map<List<String>, String> merged = new LinkedHashMap<>(texts);
        Set<List<String>> paths = new HashSet<>(before.texts.keySet());
        paths.addAll(after.texts.keySet());
        for (List<String> path : paths) {
            String wanted = after.texts.get(path);
            if (wanted == null) {
                merged.remove(path);
            } else if (!Objects.equals(before.texts.get(path), wanted)) {
                merged.put(path, wanted);
            }
        }
        return new SettingsValues(merged);
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
        new TreeMap<>(settings.presets()).forEach((preset, tier) -> to.put(List.of("presets", preset), tier.id()));
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
        to.put(
                List.of("warnings", "off"),
                list(settings.warnings().off().stream().sorted().toList()));
        to.put(List.of("protected_words"), list(settings.protectedWords()));
        to.put(
                List.of("proofreading", "as_you_type"),
                Boolean.toString(settings.proofreading().asYouType()));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(SettingsValues::text).collect(Collectors.joining(", ", "[", "]"));
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
        optional(text, "cache_write", price.cacheWrite());
        return text.append('}').toString();
    }

    private static void optional(StringBuilder text, String key, @Nullable BigDecimal value) {
        if (value != null) {
            text.append(", ").append(key).append(": ").append(decimal(value));
        }
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
    static String text(String value) {
        if (PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT))) {
            return value;
        }
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }
}
