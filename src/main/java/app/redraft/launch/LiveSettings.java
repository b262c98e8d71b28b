package app.redraft.launch;

import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsStore;
import app.redraft.core.text.UserMessage;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings in force; read on first use, replaced as a whole when they are saved or the file has changed. Thread-safe. */
final class LiveSettings implements Supplier<Settings> {
    private final SettingsStore store;
    private @Nullable Settings current;
    private @Nullable UserMessage problem;

    LiveSettings(SettingsStore store) {
        this.store = store;
    }

    @Override
    public synchronized Settings get() {
        if (current == null) {
            SettingsStore.Loaded loaded = store.load();
            problem = loaded.problem();
            current = loaded.settings();
        }
        return current;
    }

    /** What is wrong with the file, or null. */
    synchronized @Nullable UserMessage problem() {
        get();
        return problem;
    }

    /**
     * Reads the file anew; one that cannot be used leaves the last good settings in force.
     *
     * @return whether anything is other than before: the settings, or what is wrong with the file
     */
    boolean reload() {
        SettingsStore.Loaded loaded = store.load();
        synchronized (this) {
            boolean same = loaded.settings().equals(current) && Objects.equals(loaded.problem(), problem);
            current = loaded.settings();
            problem = loaded.problem();
            return !same;
        }
    }

    /** Puts other settings in force. */
    synchronized void replace(Settings settings) {
        current = settings;
        problem = null;
    }
}
