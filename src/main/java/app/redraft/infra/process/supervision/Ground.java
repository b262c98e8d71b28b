package app.redraft.infra.process.supervision;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What supervisors stand on.
 *
 * @param workers run what blocks for long: one thread for each server, and one for its output
 * @param clock tells the time
 * @param data the folder in which Redraft processes find each other's servers
 * @param logs the folder for the servers' output
 * @param environment Redraft's own environment, which servers get without its keys
 */
public record Ground(Executor workers, InstantSource clock, Path data, Path logs, Map<String, String> environment) {
    public Ground {
        environment = Map.copyOf(environment);
    }
}
