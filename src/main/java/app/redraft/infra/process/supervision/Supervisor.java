package app.redraft.infra.process.supervision;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a tier's model server running while it is wanted. Of several Redraft processes one supervises ({@link OwnedServer}),
 * the others follow what it writes down ({@link FollowedServer}) and one of them takes over when it ends. One thread of the
 * site's workers does all of it; the methods of the port leave their wish in {@link ServerControl} and wake it.
 */
public final class Supervisor implements ManagedServer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final Site site;
    private final Usage usage = new Usage();
    private final ServerControl control;
    private final Calls calls;

    /**
     * A supervisor; nothing runs yet.
     *
     * @param tier whose server
     * @param settings the tier's settings in force; asked again all the time
     * @param ground workers, clock and folders
     */
    public Supervisor(Tier tier, Supplier<TierSettings> settings, Ground ground) {
        this(settings, new Site(tier, ground, Pace.REAL));
    }

    Supervisor(Supplier<TierSettings> settings, Site site) {
        this.site = site;
        control = new ServerControl(settings, site);
        calls = new Calls(control, this::start, site);
    }

    @Override
    public Status status() {
        return control.status();
    }

    @Override
    public Status look() {
        if (control.isWorking()) {
            return control.status();
        }
        return control.plan()
                .flatMap(plan -> ServerRecord.read(site.record())
                        .filter(record -> record.mark().equals(plan.mark()))
                        .filter(record -> record.state() == State.FAILED
                                || ServerProcess.find(record).isPresent()))
                .map(record -> record.status(site.log().file()))
                .orElseGet(this::status);
    }

    @Override
    public Optional<Figures> figures() {
        Long pid = look().pid();
        return pid == null ? Optional.empty() : usage.of(pid, site.now());
    }

    @Override
    public void start() {
        if (control.plan().isEmpty()) {
            endLeft();
        } else {
            workIf(control.wantUnlessGivenUp());
        }
    }

    /** Ends a server that is not set any more and starts the one that is. Returns at once. */
    public void settingsChanged() {
        if (control.plan().isPresent()) {
            start();
        } else {
            stop();
        }
    }

    @Override
    public void restart() {
        workIf(control.wantAnew());
    }

    @Override
    public void stop() {
        control.doNotWant();
    }

    @Override
    public Use use(Cancellation cancellation) {
        return calls.begin(cancellation);
    }

    @Override
    public Cancellation.Registration onChange(Runnable action) {
        return control.onChange(action);
    }

    /** Ends the server, unless another Redraft uses it. Blocks until it has ended. */
    @Override
    public void close() {
        control.close(site.pace().grace().multipliedBy(3));
        site.locks().close();
    }

    /** Ends what a killed Redraft has left, where no server is set any more. Returns at once. */
    private void endLeft() {
        boolean left =
                ServerRecord.read(site.record()).flatMap(ServerProcess::find).isPresent();
        workIf(left && control.takeUp());
    }

    private void workIf(boolean due) {
        if (due) {
            site.workers().execute(this::work);
        }
    }

    private void work() {
        try {
            if (control.plan().isEmpty() && site.locks().take(SharedLocks.Place.OWNER)) {
                try {
                    new Launcher(site, control::signal).endLeft();
                } finally {
                    site.locks().release(SharedLocks.Place.OWNER);
                }
            }
            for (Optional<ServerPlan> plan = control.next(); plan.isPresent(); plan = control.next()) {
                if (site.locks().take(SharedLocks.Place.OWNER)) {
                    try {
                        new OwnedServer(control, calls, site, plan.get()).run();
                    } finally {
                        site.locks().release(SharedLocks.Place.OWNER);
                    }
                } else {
                    new FollowedServer(control, calls, site, plan.get()).run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            control.rest();
        } catch (RuntimeException | Error e) {
            LOG.error("the supervisor of the local server failed", e);
            control.rest();
            control.show(new Status(State.FAILED, site.now(), UserMessage.of("server.unsupervised"), null, null, null));
        }
    }
}
