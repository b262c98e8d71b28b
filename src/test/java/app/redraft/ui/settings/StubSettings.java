package app.redraft.ui.settings;

import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsStore;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Settings in memory. */
final class StubSettings implements SettingsStore {
    Settings settings = Settings.DEFAULTS;

    @Nullable UserMessage problem;

    @Nullable IOException refusal;

    @Override
    public Loaded load() {
        return new Loaded(settings, problem);
    }

    @Override
    public void save(Settings newSettings) throws IOException {
        if (refusal != null) {
            throw refusal;
        }
        settings = newSettings;
    }
}
