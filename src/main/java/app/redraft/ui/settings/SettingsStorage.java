package app.redraft.ui.settings;

import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.SettingsStore;
import app.redraft.ui.common.Background;

/**
 * Where settings and keys are kept.
 *
 * @param settings the settings file
 * @param secrets the keys
 * @param disk reads and writes the settings file, one task after the other
 */
public record SettingsStorage(SettingsStore settings, SecretStore secrets, Background disk) {}
