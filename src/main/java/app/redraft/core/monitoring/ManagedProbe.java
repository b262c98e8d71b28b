package app.redraft.core.monitoring;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.Settings;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/** Says how a supervised server is, without starting it; every other tier is left to another probe. */
public final class ManagedProbe implements HealthProbe {
    private final Supplier<Settings> settings;
    private final Function<Tier, ManagedServer> servers;
    private final HealthProbe others;
    private final InstantSource clock;

    /**
     * @param settings the settings in force
     * @param servers the supervised servers
     * @param others asks a server that answers, and every tier that is not supervised
     * @param clock counts how long a server has been loading
     */
    public ManagedProbe(
            Supplier<Settings> settings,
            Function<Tier, ManagedServer> servers,
            HealthProbe others,
            InstantSource clock) {
        this.settings = settings;
        this.servers = servers;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public Result probe(Tier tier) {
        if (!settings.get().tier(tier).supervised()) {
            return others.probe(tier);
        }
        ManagedServer.Status status = servers.apply(tier).look();
        return switch (status.state()) {
            case OFF -> others.probe(tier);
            case STOPPED -> stopped(tier);
            case STARTING, LOADING, RESTARTING ->
                new Result(
                        State.LOADING,
                        UserMessage.of("server.warming-up", Duration.ofSeconds(status.seconds(clock.instant()))));
            case READY -> ready(tier, status);
            case FAILED ->
                new Result(State.DOWN, status.message() == null ? UserMessage.of("server.failed") : status.message());
        };
    }

    private Result stopped(Tier tier) {
        boolean elsewhere = settings.get().tier(tier).managedPort().isPresent();
        Result found = elsewhere ? others.probe(tier) : new Result(State.UNKNOWN, null);
        return found.state() == State.UP
                ? new Result(State.UP, UserMessage.of("server.not-ours"))
                : new Result(State.UNKNOWN, UserMessage.of("server.not-running"));
    }

    private Result ready(Tier tier, ManagedServer.Status status) {
        Result asked = others.probe(tier);
        UserMessage detail = UserMessage.of("server.on-port", String.valueOf(status.port()));
        return new Result(
                asked.state() == State.UNKNOWN ? State.UP : asked.state(),
                asked.detail() == null
                        ? detail
                        : UserMessage.of("server.on-port-detail", String.valueOf(status.port()), asked.detail()));
    }
}
