package app.redraft.core.settings;

import app.redraft.core.llm.TierChoice;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port to {@code settings.yaml}. Blocks on disk: worker threads only. */
public interface SettingsStore {

    /**
     * What was read.
     *
     * @param settings the settings in force: those of the file, else the last good ones, else the defaults
     * @param problem one message with the line number when the file could not be used, else null
     */
    record Loaded(Settings settings, @Nullable UserMessage problem) {
        /** The problem, if there is one. */
        public Optional<UserMessage> findProblem() {
            return Optional.ofNullable(problem);
        }
    }

    /** Reads the file; a missing file gives the defaults. Never throws for what is in the file. */
    Loaded load();

    /**
     * Writes the file atomically. Keeps the comments of the file where the format allows it.
     *
     * @throws IOException when the folder cannot be written; the old file is then unchanged
     */
    void save(Settings settings) throws IOException;

    /**
     * Writes what the writer changed, and nothing else: what another window or an editor changed in the file since stays.
     *
     * @param before the settings as the writer saw them
     * @param after the settings as the writer left them
     * @return the settings of the file now
     * @throws IOException when the folder cannot be written; the old file is then unchanged
     */
    default Settings save(Settings before, Settings after) throws IOException {
        save(after);
        return after;
    }

    /** The default tier that the file has, whatever the environment says. */
    default TierChoice defaultTier() {
        return load().settings().defaultTier();
    }

    /**
     * Writes the default tier into the file, also where the environment decides it now.
     *
     * @return the settings in force now
     * @throws IOException when the folder cannot be written; the old file is then unchanged
     */
    default Settings saveDefaultTier(TierChoice choice) throws IOException {
        Settings now = load().settings();
        return save(now, now.withDefaultTier(choice));
    }
}
