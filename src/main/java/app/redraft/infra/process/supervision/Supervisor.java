package app.redraft.infra.process.supervision;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a tier's model server running while it is wanted. Of several Redraft processes one supervises ({@link OwnedServer}),
 * the others follow what it writes down ({@link FollowedServer}) and one of them takes over when it ends. One thread of the
 * site's workers does all of it; the methods of the port leave their wish and wake it.
 */
public final class Supervisor implements ManagedServer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Supplier<TierSettings> settings;
    private final Site site;
    private final Usage usage = new Usage();
    private final Calls calls;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Status status;
    private @Nullable ServerPlan failed;
    private boolean wanted;
    private boolean restart;
    private boolean working;
    private boolean closed;
    private int signals;
    private int doubts;
    private int trusted;

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
        this.settings = settings;
        this.site = site;
        calls = new Calls(this, site);
        status = new Status(State.STOPPED, site.now(), null, null, null, null);
    }

    @Override
    public Status status() {
        synchronized (this) {
            if (working) {
                return status;
            }
        }
        if (ServerPlan.of(settings.get()).isEmpty()) {
            return new Status(State.OFF, status.since(), null, null, null, null);
        }
        return status;
    }

    @Override
    public Status look() {
        synchronized (this) {
            if (working) {
                return status;
            }
        }
        return ServerPlan.of(settings.get())
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
    public synchronized void start() {
        if (ServerPlan.of(settings.get()).isEmpty()) {
            endLeft();
            return;
        }
        if (!isGivenUp()) {
            begin();
        }
    }

    /** Whether this very command has failed too often, or is just being given up. */
    private boolean isGivenUp() {
        boolean same = ServerPlan.of(settings.get())
                .filter(plan -> plan.equals(failed))
                .isPresent();
        boolean now = working && !wanted;
        return same
                && (now
                        || (status.state() == State.FAILED
                                && ServerRecord.read(site.record())
                                        .filter(record -> record.state() == State.FAILED)
                                        .isPresent()));
    }

    /** Ends a server that is not set any more and starts the one that is. Returns at once. */
    public void settingsChanged() {
        if (ServerPlan.of(settings.get()).isPresent()) {
            start();
        } else {
            stop();
        }
    }

    @Override
    public synchronized void restart() {
        restart = true;
        begin();
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        signal();
    }

    @Override
    public Use use(Cancellation cancellation) {
        return calls.begin(cancellation);
    }

    @Override
    public Cancellation.Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** Ends the server, unless another Redraft uses it. Blocks until it has ended. */
    @Override
    public void close() {
        long end = System.nanoTime() + site.pace().grace().multipliedBy(3).toNanos();
        synchronized (this) {
            closed = true;
            signal();
            try {
                while (working && System.nanoTime() < end) {
                    wait(PATIENCE.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        site.locks().close();
    }

    /** Whether this plan is still to be kept up. */
    synchronized boolean wants(ServerPlan plan) {
        return wanted
                && !closed
                && ServerPlan.of(settings.get()).filter(plan::equals).isPresent();
    }

    synchronized boolean isClosing() {
        return closed;
    }

    /** Whether the writer asked for a restart since the last time this was asked. */
    synchronized boolean takeRestart() {
        boolean asked = restart;
        restart = false;
        return asked;
    }

    /** The calls of this process. */
    Calls calls() {
        return calls;
    }

    /** A call broke off: nobody calls until the server was looked at. */
    synchronized void doubt() {
        doubts++;
        signal();
    }

    /** How often the server was doubted, to be given to {@link #trust}. */
    synchronized int doubts() {
        return doubts;
    }

    /** The server was looked at after so many doubts, and answers. */
    synchronized void trust(int settled) {
        if (trusted != settled) {
            trusted = settled;
            signal();
        }
    }

    /** Whether the server was not looked at since a call broke off. */
    synchronized boolean isDoubted() {
        return trusted != doubts;
    }

    /** Whether the worker keeps a server up or follows one. */
    synchronized boolean isWorking() {
        return working;
    }

    /** Stops wanting the server, unless somebody waits for it. */
    synchronized boolean giveUpUnlessUsed() {
        if (calls.any()) {
            return false;
        }
        wanted = false;
        return true;
    }

    /** Stops wanting the server, whoever waits: they are told why by the status. */
    synchronized void giveUp(ServerPlan plan) {
        failed = plan;
        wanted = false;
    }

    /** Shows a status and wakes whoever waits for it. */
    void show(Status now) {
        synchronized (this) {
            if (status.equals(now)) {
                return;
            }
            status = now;
            signal();
        }
        LOG.info("local server: {}{}", now.state().id(), now.port() == null ? "" : " on port " + now.port());
        listeners.forEach(Supervisor::tell);
    }

    /** A listener that fails does not take the server with it. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("a change of the local server could not be told", e);
        }
    }

    /** How often something was asked of the supervisor or changed, to be given to {@link #pause}. */
    synchronized int signals() {
        return signals;
    }

    /** Waits for the time, or until something is asked of the supervisor or changes. */
    synchronized void pause(Duration time, int seen) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long left = time.toMillis();
        while (signals == seen && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    /** Wakes the worker and whoever waits. */
    synchronized void signal() {
        signals++;
        notifyAll();
    }

    /** Ends what a killed Redraft has left, where no server is set any more. Returns at once. */
    private void endLeft() {
        boolean left =
                ServerRecord.read(site.record()).flatMap(ServerProcess::find).isPresent();
        if (left && !closed && !working) {
            working = true;
            site.workers().execute(this::work);
        }
    }

    private void begin() {
        if (closed || ServerPlan.of(settings.get()).isEmpty()) {
            return;
        }
        wanted = true;
        if (!working) {
            working = true;
            site.workers().execute(this::work);
        }
        signal();
    }

    private void work() {
        try {
            if (ServerPlan.of(settings.get()).isEmpty() && site.locks().take(SharedLocks.Place.OWNER)) {
                try {
                    new Launcher(site, this::signal).endLeft();
                } finally {
                    site.locks().release(SharedLocks.Place.OWNER);
                }
            }
            for (Optional<ServerPlan> plan = next(); plan.isPresent(); plan = next()) {
                if (site.locks().take(SharedLocks.Place.OWNER)) {
                    try {
                        new OwnedServer(this, site, plan.get()).run();
                    } finally {
                        site.locks().release(SharedLocks.Place.OWNER);
                    }
                } else {
                    new FollowedServer(this, site, plan.get()).run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            rest();
        } catch (RuntimeException | Error e) {
            LOG.error("the supervisor of the local server failed", e);
            rest();
            show(new Status(State.FAILED, site.now(), UserMessage.of("server.unsupervised"), null, null, null));
        }
    }

    /** What to keep up next; where it is nothing, the worker is done. */
    private synchronized Optional<ServerPlan> next() {
        Optional<ServerPlan> plan = wanted && !closed ? ServerPlan.of(settings.get()) : Optional.empty();
        if (plan.isEmpty()) {
            rest();
        }
        return plan;
    }

    private synchronized void rest() {
        wanted = false;
        working = false;
        signal();
    }
}
