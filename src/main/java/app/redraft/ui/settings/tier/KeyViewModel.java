package app.redraft.ui.settings.tier;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.SecretStore.Keychain;
import app.redraft.core.settings.SecretStore.Source;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.Notice;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The key of one tier: where it is kept, a new one being typed, and whether the kept one belongs to the server that would get
 * it. A kept key is never shown. FX thread; {@link Use} and {@link Change} are for worker threads.
 */
public final class KeyViewModel {

    /** What is known about the key. */
    public enum State {
        /** The keychain is being asked. */
        LOOKING,
        /** No key is kept. */
        NONE,
        /** The environment has one; it wins. */
        ENVIRONMENT,
        /** One is kept for this server. */
        KEPT,
        /** One is kept, but was entered for another server. */
        ELSEWHERE,
        /** The kept one goes when the settings are saved. */
        LEAVING,
        /** A new one is typed. */
        TYPED
    }

    private final Tier tier;
    private final Texts texts;
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty reuse = new SimpleBooleanProperty();
    private final BooleanProperty fileAgreed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOOKING);
    private final ReadOnlyObjectWrapper<Notice> note = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyObjectWrapper<Keychain> keychain = new ReadOnlyObjectWrapper<>(Keychain.AVAILABLE);
    private Source source = Source.NONE;
    private boolean looking = true;
    private boolean leaving;
    private boolean needed;
    private String keptFor = "";
    private String server = "";

    public KeyViewModel(Tier tier, Texts texts) {
        this.tier = tier;
        this.texts = texts;
        typed.subscribe(text -> update());
        reuse.subscribe(yes -> update());
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** Whether the writer agreed to send a key entered for another server to this one. */
    BooleanProperty reuseProperty() {
        return reuse;
    }

    /** Whether the writer agreed to the labelled file. */
    BooleanProperty fileAgreedProperty() {
        return fileAgreed;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where the key is, or what is wrong with it. */
    ReadOnlyObjectProperty<Notice> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether the labelled file is offered: a key is typed and the keychain cannot take it. */
    public BooleanBinding fileOffered() {
        return Bindings.createBooleanBinding(
                () -> state.get() == State.TYPED && keychain.get() != Keychain.AVAILABLE, state, keychain);
    }

    /** Whether a kept key may be forgotten. */
    BooleanBinding removable() {
        return Bindings.createBooleanBinding(
                () -> (state.get() == State.KEPT || state.get() == State.ELSEWHERE)
                        && (source == Source.KEYCHAIN || source == Source.FILE),
                state);
    }

    /** Whether a key entered for another server could be sent to this one. */
    BooleanBinding reusable() {
        return Bindings.createBooleanBinding(() -> reuse.get() || state.get() == State.ELSEWHERE, state, reuse);
    }

    /** Begins anew; nothing is known yet. */
    void reset(String serverOfSettings) {
        looking = true;
        leaving = false;
        source = Source.NONE;
        keptFor = serverOfSettings;
        server = serverOfSettings;
        reuse.set(false);
        fileAgreed.set(false);
        typed.set("");
        update();
    }

    /** What the key stores said. */
    public void found(Source whereItIs, Keychain chain) {
        looking = false;
        source = whereItIs;
        keychain.set(chain);
        update();
    }

    /** The server that would get the key, as the writer calls it; empty for none. */
    void server(String name, boolean keyNeeded) {
        server = name;
        needed = keyNeeded;
        reuse.set(false);
        update();
    }

    /** The kept key goes when the settings are saved. */
    void forget() {
        leaving = true;
        update();
    }

    /** Whether the settings can be used with what is known; says what is missing. */
    boolean check() {
        boolean missing = needed && (state.get() == State.NONE || state.get() == State.ELSEWHERE);
        boolean unsafe = fileOffered().get() && !fileAgreed.get();
        if (missing || unsafe) {
            note.set(Notice.danger(texts.get(missing ? "key.missing" : "key.fileNeeded", server)));
        }
        return !missing && !unsafe;
    }

    private void update() {
        state.set(newState());
        note.set(newNote());
    }

    private State newState() {
        if (source == Source.ENVIRONMENT) {
            return State.ENVIRONMENT;
        } else if (!typed.get().isBlank()) {
            return State.TYPED;
        } else if (looking) {
            return State.LOOKING;
        } else if (source == Source.NONE) {
            return State.NONE;
        } else if (leaving) {
            return State.LEAVING;
        }
        return server.equals(keptFor) || reuse.get() ? State.KEPT : State.ELSEWHERE;
    }

    private Notice newNote() {
        String place = source.name().toLowerCase(Locale.ROOT);
        return switch (state.get()) {
            case LOOKING -> Notice.info(texts.get("key.looking"));
            case NONE -> Notice.info(texts.get(needed ? "key.none" : "key.optional"));
            case ENVIRONMENT -> Notice.info(texts.get("key.environment", tier.name()));
            case KEPT -> Notice.success(texts.get("key.kept." + place));
            case ELSEWHERE ->
                Notice.warning(texts.get(
                        needed ? "key.elsewhere" : "key.elsewhereLeaves",
                        keptFor.isEmpty() ? texts.get("key.earlier") : keptFor,
                        server));
            case LEAVING -> Notice.warning(texts.get("key.leaving"));
            case TYPED ->
                Notice.info(
                        texts.get(keychain.get() == Keychain.AVAILABLE ? "key.typed" : "key.noKeychain." + chain()));
        };
    }

    private String chain() {
        return keychain.get().name().toLowerCase(Locale.ROOT);
    }

    /** The key for a call now. */
    Use use() {
        return switch (state.get()) {
            case TYPED -> new Use(tier, typed.get().strip(), false);
            case ENVIRONMENT, KEPT -> new Use(tier, "", true);
            case LOOKING -> new Use(tier, "", server.equals(keptFor));
            case NONE, ELSEWHERE, LEAVING -> new Use(tier, "", false);
        };
    }

    /** What saving must do. */
    public Change change() {
        boolean leaves = state.get() == State.LEAVING || (state.get() == State.ELSEWHERE && !server.isEmpty());
        String newKey = state.get() == State.TYPED ? typed.get().strip() : "";
        return new Change(tier, newKey, leaves, fileAgreed.get());
    }

    /**
     * Which key a call uses.
     *
     * @param typed the typed one, or empty
     * @param kept whether the kept one is used
     */
    record Use(Tier tier, String typed, boolean kept) {

        /** The key; blocks on the keychain. */
        Optional<String> key(SecretStore secrets) {
            if (kept) {
                return secrets.key(tier);
            }
            return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
        }

        /** Never the key. */
        @Override
        public String toString() {
            return "Use[" + tier + "]";
        }
    }

    /**
     * What saving does with the key.
     *
     * @param newKey the key to keep, or empty
     * @param leaves whether the kept one is forgotten
     * @param allowFile whether the labelled file may be used
     */
    public record Change(Tier tier, String newKey, boolean leaves, boolean allowFile) {

        /**
         * Does it; blocks on the keychain.
         *
         * @throws IOException with a message for the writer
         */
        public void apply(SecretStore secrets) throws IOException {
            if (!newKey.isEmpty()) {
                secrets.store(tier, newKey, allowFile);
            } else if (leaves) {
                secrets.remove(tier);
            }
        }

        /** Never the key. */
        @Override
        public String toString() {
            return "Change[" + tier + "]";
        }
    }
}
