package app.redraft.ui.settings;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.SecretStore.Keychain;
import app.redraft.core.settings.SecretStore.Source;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsException;
import app.redraft.core.settings.SettingsStore;
import app.redraft.core.settings.TierSettings;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.Notice;
import app.redraft.ui.settings.general.GeneralViewModel;
import app.redraft.ui.settings.tier.ConnectionViewModel;
import app.redraft.ui.settings.tier.Discovery;
import app.redraft.ui.settings.tier.EnvironmentOffer;
import app.redraft.ui.settings.tier.KeyViewModel;
import app.redraft.ui.settings.tier.LocalServersViewModel;
import app.redraft.ui.settings.tier.ProgramsViewModel;
import app.redraft.ui.settings.tier.TierPage;
import app.redraft.ui.settings.tier.TierViewModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Settings window: loads, checks, saves and puts into force. FX thread; files and keys are touched in the background. */
final class SettingsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsViewModel.class);
    private static final String DEFAULT_TIER_VARIABLE = "AI_DEFAULT_TIER";

    /** What the window does. */
    enum State {
        LOADING,
        EDITING,
        SAVING,
        /** Saved and in force; the window may close. */
        SAVED
    }

    private final SettingsStore store;
    private final SecretStore secrets;
    private final Consumer<Settings> apply;
    private final Background background;
    private final Background disk;
    private final Texts texts = Texts.of("settings");
    private final List<EnvironmentOffer> environmentOffers;
    private final TierPage edge;
    private final TierPage frontier;
    private final GeneralViewModel general;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyObjectWrapper<Notice> result = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private Settings inForce = Settings.DEFAULTS;
    private int opening;

    /**
     * A window that shows the defaults until {@link #open}.
     *
     * @param environment the process environment
     * @param apply puts saved settings into force; called on the FX thread
     * @param background asks engines and the keychain
     */
    SettingsViewModel(
            SettingsStorage storage,
            Discovery discovery,
            Map<String, String> environment,
            Consumer<Settings> apply,
            Background background) {
        this.store = storage.settings();
        this.secrets = storage.secrets();
        this.disk = storage.disk();
        this.apply = apply;
        this.background = background;
        environmentOffers = EnvironmentOffer.in(environment);
        edge = page(Tier.EDGE, discovery);
        frontier = page(Tier.FRONTIER, discovery);
        general = new GeneralViewModel(environment.getOrDefault(DEFAULT_TIER_VARIABLE, ""), texts);
    }

    private TierPage page(Tier tier, Discovery discovery) {
        TierViewModel form = new TierViewModel(tier, new KeyViewModel(tier, texts), texts);
        return new TierPage(
                form,
                new ConnectionViewModel(form, secrets, discovery, background, texts),
                new LocalServersViewModel(form, discovery.localServers(), background, texts),
                new ProgramsViewModel(form, discovery.localPrograms(), background));
    }

    Texts texts() {
        return texts;
    }

    TierPage edge() {
        return edge;
    }

    TierPage frontier() {
        return frontier;
    }

    GeneralViewModel general() {
        return general;
    }

    /** Keys of the environment that a tier can take over. */
    List<EnvironmentOffer> environmentOffers() {
        return environmentOffers;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is wrong with the settings file. */
    ReadOnlyObjectProperty<Notice> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why saving did not work. */
    ReadOnlyObjectProperty<Notice> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Reads everything anew. */
    void open() {
        int mine = ++opening;
        state.set(State.LOADING);
        result.set(Notice.NONE);
        disk.run(
                store::load,
                loaded -> {
                    if (mine == opening) {
                        show(loaded);
                        findKeys(mine);
                        edge.programs().find();
                        frontier.programs().find();
                    }
                },
                this::failed);
    }

    /** Ends what goes on in the background; nothing is saved. */
    void close() {
        opening++;
        edge.stop();
        frontier.stop();
    }

    /** Saves and puts into force when every field is right. */
    void save() {
        Optional<TierSettings> edgeDraft = edge.form().draft();
        Optional<TierSettings> frontierDraft = frontier.form().draft();
        Optional<Settings> draft = general.draft(inForce);
        if (edgeDraft.isEmpty() || frontierDraft.isEmpty() || draft.isEmpty()) {
            String page = edgeDraft.isEmpty() ? "edge" : frontierDraft.isEmpty() ? "frontier" : "general";
            result.set(Notice.danger(texts.get("save.wrong", texts.get("page." + page))));
            return;
        }
        Settings settings =
                draft.get().withTier(Tier.EDGE, edgeDraft.get()).withTier(Tier.FRONTIER, frontierDraft.get());
        KeyViewModel.Change edgeKey = edge.form().key().change();
        KeyViewModel.Change frontierKey = frontier.form().key().change();
        state.set(State.SAVING);
        result.set(Notice.info(texts.get("save.running")));
        background.run(
                () -> {
                    edgeKey.apply(secrets);
                    frontierKey.apply(secrets);
                    return settings;
                },
                this::write,
                this::notSaved);
    }

    private void write(Settings settings) {
        Settings before = inForce;
        disk.run(() -> store.save(before, settings), this::saved, this::notSaved);
    }

    private void notSaved(Exception failure) {
        failed(failure);
        findKeys(opening);
    }

    private void saved(Settings settings) {
        inForce = settings;
        apply.accept(settings);
        result.set(Notice.NONE);
        state.set(State.SAVED);
    }

    private void show(SettingsStore.Loaded loaded) {
        inForce = loaded.settings();
        problem.set(
                loaded.findProblem().map(Texts::sentence).map(Notice::warning).orElse(Notice.NONE));
        edge.form().load(inForce.edge());
        frontier.form().load(inForce.frontier());
        general.load(inForce);
        state.set(State.EDITING);
    }

    /** The keychain may take its time: the pages are there before it answers. */
    private void findKeys(int mine) {
        background.run(
                () -> new Keys(secrets.source(Tier.EDGE), secrets.source(Tier.FRONTIER), secrets.keychain()),
                keys -> {
                    if (mine == opening) {
                        edge.form().key().found(keys.edge(), keys.keychain());
                        frontier.form().key().found(keys.frontier(), keys.keychain());
                    }
                },
                this::failed);
    }

    private record Keys(Source edge, Source frontier, Keychain keychain) {}

    private void failed(Exception failure) {
        String message = failure instanceof SettingsException told ? Texts.sentence(told.userMessage()) : null;
        if (message == null) {
            LOG.warn("The settings window failed", failure);
        }
        result.set(Notice.danger(message == null ? texts.get("save.failed") : message));
        state.set(State.EDITING);
    }
}
