package app.redraft.ui.settings.general;

import app.redraft.core.llm.TierChoice;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.settings.Settings.WarmUp;
import app.redraft.core.settings.SettingsLimits;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.FormField;
import app.redraft.ui.settings.form.Rules;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The page of the Settings window that is about both tiers. FX thread. */
public final class GeneralViewModel {
    private static final int PERCENT = 100;

    private final List<Choice> defaultTiers;
    private final List<Choice> limits;
    private final ObjectProperty<Choice> defaultTier;
    private final ObjectProperty<Choice> atLimit;
    private final List<Choice> warmUps;
    private final ObjectProperty<Choice> warmUp;
    private final BooleanProperty routing = new SimpleBooleanProperty();
    private final BooleanProperty fallback = new SimpleBooleanProperty();
    private final BooleanProperty asYouType = new SimpleBooleanProperty();
    private final String defaultTierNote;
    private final WarningsViewModel warnings = new WarningsViewModel();

    final FormField<BigDecimal> threshold;
    public final FormField<BigDecimal> trial;
    public final FormField<Integer> requestsPerMinute;
    final FormField<Optional<BigDecimal>> monthly;
    final FormField<BigDecimal> alertAt;
    final FormField<Optional<BigDecimal>> dailyEdge;
    final FormField<Optional<BigDecimal>> dailyFrontier;
    final FormField<Optional<BigDecimal>> askAbove;
    final FormField<Integer> keepDays;
    final FormField<List<String>> protectedWords;

    /**
     * A page that shows the defaults.
     *
     * @param environmentTier what {@code AI_DEFAULT_TIER} says, or empty
     */
    public GeneralViewModel(String environmentTier, Texts texts) {
        Rules rules = new Rules(texts);
        defaultTiers = Arrays.stream(TierChoice.values())
                .map(choice -> new Choice(choice.id(), texts.get("defaultTier." + choice.id())))
                .toList();
        limits = Arrays.stream(AtLimit.values())
                .map(choice -> new Choice(choice.id(), texts.get("atLimit." + choice.id())))
                .toList();
        warmUps = Arrays.stream(WarmUp.values())
                .map(choice -> new Choice(choice.id(), texts.get("warmUp." + choice.id())))
                .toList();
        warmUp = new SimpleObjectProperty<>(warmUps.get(0));
        defaultTier = new SimpleObjectProperty<>(defaultTiers.get(0));
        atLimit = new SimpleObjectProperty<>(limits.get(0));
        defaultTierNote = environmentTier.isBlank() ? "" : texts.get("defaultTier.environment", environmentTier);
        threshold = new FormField<>(rules.decimal(0, SettingsLimits.MOST_SCORE));
        trial = new FormField<>(rules.decimal(0, SettingsLimits.MOST_ON_TRIAL * PERCENT));
        requestsPerMinute = new FormField<>(rules.whole(1, SettingsLimits.MOST_REQUESTS));
        monthly = new FormField<>(rules.optionalDecimal(0, SettingsLimits.MOST_USD));
        alertAt = new FormField<>(rules.decimal(0, PERCENT));
        dailyEdge = new FormField<>(rules.optionalDecimal(0, SettingsLimits.MOST_USD));
        dailyFrontier = new FormField<>(rules.optionalDecimal(0, SettingsLimits.MOST_USD));
        askAbove = new FormField<>(rules.optionalDecimal(0, SettingsLimits.MOST_USD));
        keepDays = new FormField<>(rules.whole(0, SettingsLimits.MOST_DAYS));
        protectedWords = new FormField<>(rules.words());
    }

    List<Choice> defaultTiers() {
        return defaultTiers;
    }

    /** What frontier can do at the budget limit. */
    List<Choice> limits() {
        return limits;
    }

    ObjectProperty<Choice> defaultTierProperty() {
        return defaultTier;
    }

    /** That the environment decides, or empty. */
    public String defaultTierNote() {
        return defaultTierNote;
    }

    ObjectProperty<Choice> atLimitProperty() {
        return atLimit;
    }

    /** When a model can be woken before it is asked. */
    List<Choice> warmUps() {
        return warmUps;
    }

    ObjectProperty<Choice> warmUpProperty() {
        return warmUp;
    }

    /** Which warnings about rewrites are shown. */
    public WarningsViewModel warnings() {
        return warnings;
    }

    BooleanProperty routingProperty() {
        return routing;
    }

    BooleanProperty fallbackProperty() {
        return fallback;
    }

    /** Whether problems are underlined while the writer types. */
    BooleanProperty asYouTypeProperty() {
        return asYouType;
    }

    /** Shows settings. */
    public void load(Settings settings) {
        defaultTier.set(find(defaultTiers, settings.defaultTier().id()));
        routing.set(settings.routing().enabled());
        fallback.set(settings.routing().fallback());
        asYouType.set(settings.proofreading().asYouType());
        warmUp.set(find(warmUps, settings.routing().warmUp().id()));
        threshold.setText(plain(BigDecimal.valueOf(settings.routing().complexityThreshold())));
        trial.setText(plain(BigDecimal.valueOf(settings.routing().abShare()).movePointRight(2)));
        requestsPerMinute.setText(Integer.toString(settings.rateLimit().requestsPerMinute()));
        Settings.Budget budget = settings.budget();
        monthly.setText(plain(budget.monthlyUsd()));
        alertAt.setText(plain(BigDecimal.valueOf(budget.alertAt()).movePointRight(2)));
        atLimit.set(find(limits, budget.atLimit().id()));
        dailyEdge.setText(plain(budget.dailyEdgeUsd()));
        dailyFrontier.setText(plain(budget.dailyFrontierUsd()));
        askAbove.setText(plain(budget.askAboveUsd()));
        warnings.load(settings.warnings());
        keepDays.setText(Integer.toString(settings.history().keepTextDays()));
        protectedWords.setText(String.join("; ", settings.protectedWords()));
    }

    /** The settings as typed, with the rest of others, when every field is right; else the errors are shown. */
    public Optional<Settings> draft(Settings rest) {
        long wrong = Stream.of(
                        threshold,
                        trial,
                        requestsPerMinute,
                        monthly,
                        alertAt,
                        dailyEdge,
                        dailyFrontier,
                        askAbove,
                        keepDays,
                        protectedWords)
                .filter(field -> field.value().isEmpty())
                .count();
        if (wrong > 0) {
            return Optional.empty();
        }
        return Optional.of(typed(rest));
    }

    private Settings typed(Settings rest) {
        return new Settings(
                TierChoice.valueOf(defaultTier.get().id().toUpperCase(Locale.ROOT)),
                rest.edge(),
                rest.frontier(),
                new Settings.RateLimit(requestsPerMinute.value().orElseThrow()),
                new Settings.Routing(
                        routing.get(),
                        threshold.value().orElseThrow().doubleValue(),
                        fallback.get(),
                        trial.value().orElseThrow().movePointLeft(2).doubleValue(),
                        WarmUp.valueOf(warmUp.get().id().toUpperCase(Locale.ROOT))),
                new Settings.Budget(
                        amount(monthly),
                        alertAt.value().orElseThrow().movePointLeft(2).doubleValue(),
                        AtLimit.valueOf(atLimit.get().id().toUpperCase(Locale.ROOT)),
                        amount(dailyEdge),
                        amount(dailyFrontier),
                        amount(askAbove)),
                rest.prices(),
                new Settings.History(keepDays.value().orElseThrow()),
                rest.assistant(),
                rest.presets(),
                warnings.draft(),
                protectedWords.value().orElseThrow(),
                new Settings.Proofreading(asYouType.get()));
    }

    private static @Nullable BigDecimal amount(FormField<Optional<BigDecimal>> field) {
        return field.value().flatMap(value -> value).orElse(null);
    }

    private static Choice find(List<Choice> choices, String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
