package app.redraft.ui.settings.tier;

/**
 * What one tier's page works with.
 *
 * @param form what is typed
 * @param connection talks to the engine
 * @param localServers finds engines on this machine
 * @param programs offers to start one
 */
public record TierPage(
        TierViewModel form,
        ConnectionViewModel connection,
        LocalServersViewModel localServers,
        ProgramsViewModel programs) {
    public void stop() {
        connection.stop();
        localServers.stop();
    }
}
