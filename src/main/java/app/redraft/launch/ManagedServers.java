package app.redraft.launch;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.HealthProbe;
import app.redraft.core.monitoring.ManagedProbe;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.settings.ModelCatalog;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.process.supervision.Ground;
import app.redraft.infra.process.supervision.Supervisor;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The servers that Redraft supervises, one for each tier that has a command. Thread-safe. */
final class ManagedServers implements AutoCloseable {
    private final Supplier<Settings> settings;
    private final Map<Tier, Supervisor> servers = new EnumMap<>(Tier.class);

    ManagedServers(Supplier<Settings> settings, Ground ground) {
        this.settings = settings;
        for (Tier tier : Tier.values()) {
            servers.put(tier, new Supervisor(tier, () -> settings.get().tier(tier), ground));
        }
    }

    /** The server of a tier; off where none is set. */
    ManagedServer of(Tier tier) {
        return Objects.requireNonNull(servers.get(tier));
    }

    /** Starts what is set and not running. Returns at once. */
    void start() {
        servers.values().forEach(Supervisor::start);
    }

    /** Hears of every change of a server, on a thread of its own; must be short. */
    void onChange(Consumer<Tier> listener) {
        servers.forEach((tier, server) -> server.onChange(() -> listener.accept(tier)));
    }

    /** Starts what is set now, and ends what is not. Returns at once. */
    void settingsChanged() {
        servers.values().forEach(Supervisor::settingsChanged);
    }

    /**
     * Where settings lead now, saved or not: a tier without an address is at the port that its running server got, in this
     * window or another. Reads files: worker threads only.
     *
     * @throws ModelException where that server is not running
     */
    TierSettings reachable(TierSettings wanted) {
        if (!wanted.supervised()
                || wanted.baseUrl() != null
                || wanted.managedPort().isPresent()) {
            return wanted;
        }
        for (Tier tier : Tier.values()) {
            ManagedServer.Status status = of(tier).look();
            Integer port = status.port();
            boolean same = Objects.equals(settings.get().tier(tier).managedProcess(), wanted.managedProcess());
            if (same && port != null && status.state() == ManagedServer.State.READY) {
                return wanted.at(port);
            } else if (same && status.state().warmingUp()) {
                throw new ModelException(ErrorKind.CAPACITY, UserMessage.of("server.is-warming-up"));
            }
        }
        throw new ModelException(ErrorKind.NETWORK, UserMessage.of("server.not-running-yet"));
    }

    /** A catalog that finds supervised servers too. */
    ModelCatalog catalog(ModelCatalog catalog) {
        return (wanted, key, cancellation) -> catalog.models(reachable(wanted), key, cancellation);
    }

    /** A probe that knows about supervised servers. @param others asks every other server */
    HealthProbe probe(HealthProbe others, InstantSource clock) {
        return new ManagedProbe(settings, this::of, others, clock);
    }

    @Override
    public void close() {
        servers.values().forEach(Supervisor::close);
    }
}
