package app.redraft.ui.settings.tier;

import app.redraft.core.settings.ConnectionTest;
import app.redraft.core.settings.LocalPrograms;
import app.redraft.core.settings.LocalServers;
import app.redraft.core.settings.ModelCatalog;

/**
 * How the Settings window finds out what an engine can do.
 *
 * @param connectionTest tries an engine
 * @param modelCatalog lists an endpoint's models
 * @param localServers finds servers on this machine
 * @param localPrograms finds installed ones
 */
public record Discovery(
        ConnectionTest connectionTest,
        ModelCatalog modelCatalog,
        LocalServers localServers,
        LocalPrograms localPrograms) {}
