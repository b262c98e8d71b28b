package app.redraft.infra.files.settings;

import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.settings.ManagedCommand;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.settings.Settings.PriceOverride;
import app.redraft.core.settings.Settings.RedoWeakAnswers;
import app.redraft.core.settings.Settings.WarmUp;
import app.redraft.core.settings.SettingsLimits;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the text of {@code settings.yaml} into {@link Settings}, or says on which line it cannot. */
final class SettingsReader {

    private static final Set<String> BUILTIN_MODELS = Set.of("fast", "thorough");
    private static final Set<String> THINKING = Set.of("none", "low", "medium", "high");

    private final List<YamlFields.Problem> problems = new ArrayList<>();

    private SettingsReader() {}

    /**
     * Reads the settings.
     *
     * @throws YamlNode.Malformed for the first thing that is wrong, with its line
     */
    static Settings read(String yaml) throws YamlNode.Malformed {
        SettingsReader reader = new SettingsReader();
        Settings settings = reader.settings(YamlFields.root(YamlNode.parse(yaml), reader.problems));
        List<YamlFields.Problem> found = reader.problems.stream()
                .sorted(Comparator.comparingInt(YamlFields.Problem::line))
                .toList();
        if (!found.isEmpty()) {
            YamlFields.Problem first = found.get(0);
            throw new YamlNode.Malformed(
                    first.line(),
                    found.size() == 1
                            ? first.message()
                            : UserMessage.of("settings.and-more", first.message(), found.size() - 1));
        }
        return settings;
    }

    private Settings settings(YamlFields root) {
        Settings defaults = Settings.DEFAULTS;
        TierChoice defaultTier =
                root.choice("default_tier", defaults.defaultTier(), TierChoice.values(), TierChoice::id);
        YamlFields tiers = root.section("tiers");
        TierSettings edge = tier(tiers, Tier.EDGE);
        TierSettings frontier = tier(tiers, Tier.FRONTIER);
        tiers.rejectOthers();
        Settings settings = new Settings(
                defaultTier,
                edge,
                frontier,
                rateLimit(root.section("rate_limit")),
                routing(root.section("routing")),
                budget(root.section("budget")),
                prices(root.section("prices")),
                history(root.section("history")),
                assistant(root.section("assistant")),
                presets(root.section("presets")),
                warnings(root.section("warnings")),
                root.texts("protected_words"),
                proofreading(root.section("proofreading")));
        root.rejectOthers();
        return settings;
    }

    private static TierSettings tier(YamlFields tiers, Tier tier) {
        YamlFields fields = tiers.section(tier.id());
        TierSettings defaults = Settings.DEFAULTS.tier(tier);
        ProviderKind provider = fields.choice("provider", defaults.provider(), ProviderKind.values(), ProviderKind::id);
        String baseUrl = stripped(fields.optionalText("base_url", null));
        String managedProcess = fields.optionalText("managed_process", null);
        TierSettings settings = new TierSettings(
                provider,
                baseUrl,
                fields.optionalText("account_id", null),
                fields.text("model", defaults.model()),
                fields.integer("max_tokens", defaults.maxTokens(), 1, SettingsLimits.MOST_TOKENS),
                fields.decimal("temperature", defaults.temperature(), 0, 2),
                topP(fields, defaults),
                fields.optionalInteger("first_token_timeout_s", 1, SettingsLimits.MOST_SECONDS),
                fields.integer("idle_timeout_s", defaults.idleTimeoutS(), 1, SettingsLimits.MOST_SECONDS),
                fields.optionalText("thinking", null),
                managedProcess,
                fields.optionalInteger(
                        "managed_idle_stop_s", SettingsLimits.LEAST_IDLE_STOP_S, SettingsLimits.MOST_IDLE_STOP_S),
                fields.bool("allow_private_http", defaults.allowPrivateHttp()));
        check(fields, settings);
        fields.rejectOthers();
        return settings;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static @Nullable Double topP(YamlFields fields, TierSettings defaults) {
        Double otherwise = defaults.topP();
        BigDecimal value =
                fields.optionalDecimal("top_p", otherwise == null ? null : BigDecimal.valueOf(otherwise), 0, 1);
        return value == null ? null : value.doubleValue();
    }

    private static void check(YamlFields fields, TierSettings settings) {
        boolean builtin = !settings.provider().asksServer();
        if (builtin && !BUILTIN_MODELS.contains(settings.model())) {
            fields.impossible("model", UserMessage.of("settings.builtin-model", settings.model()));
        } else if (!builtin && !fields.has("model")) {
            fields.impossible(
                    "model",
                    UserMessage.of("settings.model-needed", settings.provider().id()));
        }
        String baseUrl = settings.baseUrl();
        if (baseUrl != null && !isWebAddress(baseUrl)) {
            fields.impossible("base_url", UserMessage.of("settings.no-web-address", baseUrl));
        }
        String thinking = settings.thinking();
        if (thinking != null && !THINKING.contains(thinking)) {
            fields.impossible("thinking", UserMessage.of("settings.thinking", thinking));
        }
        String command = settings.managedProcess();
        if (command != null) {
            checkManaged(fields, settings, command);
        }
    }

    private static void checkManaged(YamlFields fields, TierSettings settings, String command) {
        try {
            ManagedCommand parsed = ManagedCommand.parse(command);
            boolean elsewhere = settings.baseUrl() != null && !TierSettings.isLoopback(settings.baseUrl());
            if (settings.supervised() && elsewhere) {
                fields.impossible("managed_process", UserMessage.of("settings.managed-elsewhere"));
            } else if (settings.supervised()
                    && !parsed.takesPort()
                    && settings.managedPort().isEmpty()) {
                fields.impossible("managed_process", UserMessage.of("settings.managed-port"));
            }
        } catch (ManagedCommand.Malformed e) {
            fields.impossible("managed_process", UserMessage.of("settings.managed-wrong", e.reason(), command));
        }
    }

    private static boolean isWebAddress(String address) {
        URI uri = uri(address);
        return uri != null
                && uri.getScheme() != null
                && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
                && uri.getHost() != null;
    }

    private static @Nullable URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static Settings.RateLimit rateLimit(YamlFields fields) {
        int perMinute = fields.integer(
                "requests_per_minute",
                Settings.DEFAULTS.rateLimit().requestsPerMinute(),
                1,
                SettingsLimits.MOST_REQUESTS);
        fields.rejectOthers();
        return new Settings.RateLimit(perMinute);
    }

    private static Settings.Routing routing(YamlFields fields) {
        Settings.Routing defaults = Settings.DEFAULTS.routing();
        Settings.Routing routing = new Settings.Routing(
                fields.bool("enabled", defaults.enabled()),
                fields.decimal("complexity_threshold", defaults.complexityThreshold(), 0, SettingsLimits.MOST_SCORE),
                fields.bool("fallback", defaults.fallback()),
                fields.decimal("ab_share", defaults.abShare(), 0, SettingsLimits.MOST_ON_TRIAL),
                fields.choice("warm_up", defaults.warmUp(), WarmUp.values(), WarmUp::id));
        fields.rejectOthers();
        return routing;
    }

    private static Settings.Budget budget(YamlFields fields) {
        Settings.Budget defaults = Settings.DEFAULTS.budget();
        Settings.Budget budget = new Settings.Budget(
                fields.optionalDecimal("monthly_usd", null, 0, SettingsLimits.MOST_USD),
                fields.decimal("alert_at", defaults.alertAt(), 0, 1),
                fields.choice("at_limit", defaults.atLimit(), AtLimit.values(), AtLimit::id),
                fields.optionalDecimal("daily_edge_usd", null, 0, SettingsLimits.MOST_USD),
                fields.optionalDecimal("daily_frontier_usd", null, 0, SettingsLimits.MOST_USD),
                fields.optionalDecimal("ask_above_usd", null, 0, SettingsLimits.MOST_USD));
        fields.rejectOthers();
        return budget;
    }

    private static Map<String, Tier> presets(YamlFields fields) {
        Map<String, Tier> presets = new LinkedHashMap<>();
        for (Preset preset : Preset.values()) {
            fields.optionalChoice(preset.id(), Tier.EDGE, Tier.values(), Tier::id)
                    .ifPresent(tier -> presets.put(preset.id(), tier));
        }
        fields.rejectOthers();
        return presets;
    }

    private static Map<String, PriceOverride> prices(YamlFields fields) {
        Map<String, PriceOverride> prices = new LinkedHashMap<>();
        for (String model : fields.anyKeys()) {
            YamlFields price = fields.section(model);
            for (String needed : new String[] {"input", "output"}) {
                if (!price.has(needed)) {
                    price.impossible(needed, UserMessage.of("settings.price-needed"));
                }
            }
            prices.put(
                    model,
                    new PriceOverride(
                            price.exactDecimal("input", 0, SettingsLimits.MOST_USD),
                            price.exactDecimal("output", 0, SettingsLimits.MOST_USD),
                            price.optionalDecimal("cached", null, 0, SettingsLimits.MOST_USD),
                            price.optionalDecimal("cache_write", null, 0, SettingsLimits.MOST_USD)));
            price.rejectOthers();
        }
        return prices;
    }

    private static Settings.History history(YamlFields fields) {
        int days = fields.integer(
                "keep_text_days", Settings.DEFAULTS.history().keepTextDays(), 0, SettingsLimits.MOST_DAYS);
        fields.rejectOthers();
        return new Settings.History(days);
    }

    private static Settings.Warnings warnings(YamlFields fields) {
        List<String> kinds =
                Arrays.stream(Warning.Kind.values()).map(Warning.Kind::id).toList();
        Set<String> off = fields.choices("off", kinds);
        fields.rejectOthers();
        return new Settings.Warnings(off);
    }

    private static Settings.Proofreading proofreading(YamlFields fields) {
        boolean asYouType =
                fields.bool("as_you_type", Settings.DEFAULTS.proofreading().asYouType());
        fields.rejectOthers();
        return new Settings.Proofreading(asYouType);
    }

    private static Settings.Assistant assistant(YamlFields fields) {
        Settings.Assistant defaults = Settings.DEFAULTS.assistant();
        Settings.Assistant assistant = new Settings.Assistant(
                fields.integer("max_turns", defaults.maxTurns(), 1, SettingsLimits.MOST_TURNS),
                fields.optionalDecimal("max_usd", null, 0, SettingsLimits.MOST_USD),
                fields.choice(
                        "redo_weak_answers",
                        defaults.redoWeakAnswers(),
                        RedoWeakAnswers.values(),
                        RedoWeakAnswers::id));
        fields.rejectOthers();
        return assistant;
    }
}
