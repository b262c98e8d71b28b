package app.redraft.ui.settings.tier;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.LocalServers.LocalServer;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsLimits;
import app.redraft.core.settings.TierSettings;
import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.FormField;
import app.redraft.ui.settings.form.InvalidInputException;
import app.redraft.ui.settings.form.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** One tier's page of the Settings window. FX thread. */
public final class TierViewModel {
    /** A server on this machine may have to load its model first. */

    /** What the page asks for. */
    enum State {
        /** The built-in proofreader: hardly anything. */
        BUILTIN,
        /** A model: address, name, key, limits. */
        MODEL
    }

    private final Tier tier;
    private final Texts texts;
    private final KeyViewModel key;
    private final List<Choice> presets;
    private final List<Choice> policies;
    private final List<Choice> efforts;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.BUILTIN);
    private final ObjectProperty<Choice> preset;
    private final ObjectProperty<Choice> policy;
    private final ObjectProperty<Choice> effort;
    private TierSettings loaded;
    private boolean loading;

    final AddressForm server;
    final FormField<String> account;
    final FormField<String> model;
    final FormField<BigDecimal> temperature;
    final FormField<Optional<BigDecimal>> topP;
    final FormField<Integer> maxTokens;
    final FormField<Optional<Integer>> firstToken;
    private final ReadOnlyStringWrapper firstTokenInForce = new ReadOnlyStringWrapper(this, "firstTokenInForce", "");
    final FormField<Integer> idle;
    final ManagedForm managed;

    public TierViewModel(Tier tier, KeyViewModel key, Texts texts) {
        this.tier = tier;
        this.texts = texts;
        this.key = key;
        loaded = Settings.DEFAULTS.tier(tier);
        Rules rules = new Rules(texts);
        presets = ProviderPreset.ALL.stream().map(this::choice).toList();
        policies = choices("policy.", "fast", "thorough");
        efforts = choices("effort.", "", "none", "low", "medium", "high");
        preset = new SimpleObjectProperty<>(presets.get(0));
        policy = new SimpleObjectProperty<>(policies.get(0));
        effort = new SimpleObjectProperty<>(efforts.get(0));
        server = new AddressForm(this::chosen, this::tellServer, texts);
        account = new FormField<>(text -> needed(text, chosen().needsAccount(), "invalid.account"));
        model = new FormField<>(text -> needed(text, state.get() == State.MODEL, "invalid.model"));
        temperature = new FormField<>(
                text -> rules.decimal(0, chosen().provider().mostTemperature()).read(text));
        topP = new FormField<>(rules.optionalDecimal(0, 1));
        maxTokens = new FormField<>(rules.whole(1, SettingsLimits.MOST_TOKENS));
        firstToken = new FormField<>(rules.optionalWhole(1, SettingsLimits.MOST_SECONDS));
        idle = new FormField<>(rules.whole(1, SettingsLimits.MOST_SECONDS));
        managed = new ManagedForm(this::chosen, server.address::text, texts);
        preset.subscribe(this::presetChosen);
    }

    Tier tier() {
        return tier;
    }

    /** What this tier is for, in a sentence. */
    String purpose() {
        return texts.get("purpose." + tier.id());
    }

    public KeyViewModel key() {
        return key;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    List<Choice> presets() {
        return presets;
    }

    List<Choice> policies() {
        return policies;
    }

    List<Choice> efforts() {
        return efforts;
    }

    /** The engine; choosing one fills in its address and a model that suits the tier. */
    ObjectProperty<Choice> presetProperty() {
        return preset;
    }

    /** How thorough the built-in proofreader is. */
    ObjectProperty<Choice> policyProperty() {
        return policy;
    }

    /** How much a thinking model may think. */
    ObjectProperty<Choice> effortProperty() {
        return effort;
    }

    /** The preset chosen now. */
    ProviderPreset chosen() {
        return ProviderPreset.of(preset.get().id());
    }

    /** The seconds until the first word that are in force while none are set, or empty while that is not clear. */
    ReadOnlyStringProperty firstTokenInForceProperty() {
        return firstTokenInForce.getReadOnlyProperty();
    }

    /** Shows settings. */
    public void load(TierSettings settings) {
        loaded = settings;
        loading = true;
        preset.set(choice(ProviderPreset.of(settings)));
        policy.set(find(policies, settings.model()));
        effort.set(find(efforts, settings.thinking()));
        server.load(settings);
        account.setText(orEmpty(settings.accountId()));
        model.setText(settings.provider().asksServer() ? settings.model() : "");
        temperature.setText(plain(settings.temperature()));
        Double top = settings.topP();
        topP.setText(top == null ? "" : plain(top));
        maxTokens.setText(Integer.toString(settings.maxTokens()));
        Integer seconds = settings.firstTokenTimeoutS();
        firstToken.setText(seconds == null ? "" : seconds.toString());
        idle.setText(Integer.toString(settings.idleTimeoutS()));
        managed.load(settings);
        loading = false;
        key.reset(server.serverName());
        tellServer();
    }

    /** Takes a server found on this machine. */
    void use(LocalServer server, String modelId) {
        ProviderPreset known = ProviderPreset.ALL.stream()
                .filter(candidate -> candidate.id().equals(server.kind()))
                .filter(candidate -> candidate.provider() == server.provider())
                .findFirst()
                .orElseGet(() -> ProviderPreset.of("other"));
        preset.set(choice(known));
        boolean isDefault = known.address() == null && server.url().equals(known.hint());
        this.server.address.setText(isDefault ? "" : server.url());
        model.setText(modelId);
    }

    /** Takes a server that Redraft is to start. */
    void manage(String presetId, String command, String modelId) {
        preset.set(choice(ProviderPreset.of(presetId)));
        managed.command.setText(command);
        model.setText(modelId);
    }

    /** Takes a key of the environment, and the provider it belongs to. */
    public void use(EnvironmentOffer offer) {
        preset.set(choice(ProviderPreset.of(offer.presetId())));
        account.setText(offer.accountId());
        key.typedProperty().set(offer.key());
    }

    /** The settings as typed, when every field is right; else the errors are shown. */
    public Optional<TierSettings> draft() {
        if (state.get() == State.BUILTIN) {
            return Optional.of(builtin());
        }
        boolean keyRight = key.check();
        boolean managedRight = managed.check();
        boolean rest = Stream.of(model, temperature, topP, maxTokens, firstToken, idle)
                        .filter(field -> field.value().isEmpty())
                        .count()
                == 0;
        Optional<TierSettings> endpoint = endpoint();
        return keyRight && managedRight && rest ? endpoint : Optional.empty();
    }

    /** Enough to ask the endpoint for its models: address and account are right, other errors do not matter. */
    Optional<TierSettings> endpoint() {
        Optional<Optional<AddressRule.Address>> where = server.address.value();
        boolean accountRight = account.value().isPresent();
        if (where.isEmpty() || !accountRight || !server.maySend()) {
            return Optional.empty();
        }
        return Optional.of(new TierSettings(
                chosen().provider(),
                where.get().map(AddressRule.Address::text).orElse(null),
                chosen().needsAccount() ? account.text() : null,
                model.text(),
                maxTokens.value().orElse(loaded.maxTokens()),
                temperature.value().map(BigDecimal::doubleValue).orElse(loaded.temperature()),
                topP.value()
                        .flatMap(value -> value)
                        .map(BigDecimal::doubleValue)
                        .orElse(null),
                firstToken.value().flatMap(value -> value).orElse(null),
                idle.value().orElse(loaded.idleTimeoutS()),
                effort.get().id().isEmpty() ? null : effort.get().id(),
                managed.line(),
                managed.idleStopS(),
                server.allowsPrivateHttp()));
    }

    private TierSettings builtin() {
        TierSettings defaults = Settings.DEFAULTS.tier(tier);
        return new TierSettings(
                ProviderKind.BUILTIN,
                null,
                null,
                policy.get().id(),
                defaults.maxTokens(),
                defaults.temperature(),
                defaults.topP(),
                defaults.firstTokenTimeoutS(),
                defaults.idleTimeoutS(),
                null,
                null,
                false);
    }

    private void presetChosen(Choice choice) {
        ProviderPreset now = chosen();
        state.set(now.provider().asksServer() ? State.MODEL : State.BUILTIN);
        if (loading) {
            return;
        }
        server.address.setText(orEmpty(now.address()));
        model.setText(now.model(tier));
        firstToken.setText("");
        tellServer();
    }

    private void tellServer() {
        firstTokenInForce.set(
                lacksServer()
                        ? ""
                        : endpoint()
                                .map(now -> Long.toString(
                                        now.firstTokenTimeout(tier).toSeconds()))
                                .orElse(""));
        key.server(server.serverName(), chosen().needsKey());
    }

    /** Whether what names the server is still to be typed: no mistake before anybody has tried to. */
    private boolean lacksServer() {
        return chosen().needsAddress() && server.address.text().isEmpty()
                || chosen().needsAccount() && account.text().isEmpty();
    }

    private Choice choice(ProviderPreset known) {
        boolean product = !known.label().startsWith("preset.");
        return new Choice(known.id(), product ? known.label() : texts.get(known.label()));
    }

    private List<Choice> choices(String prefix, String... ids) {
        return Stream.of(ids)
                .map(id -> new Choice(id, texts.get(prefix + (id.isEmpty() ? "default" : id))))
                .toList();
    }

    private static Choice find(List<Choice> choices, @Nullable String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElse(choices.get(0));
    }

    private String needed(String text, boolean isNeeded, String key) throws InvalidInputException {
        if (text.isEmpty() && isNeeded) {
            throw new InvalidInputException(texts.get(key));
        }
        return text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
