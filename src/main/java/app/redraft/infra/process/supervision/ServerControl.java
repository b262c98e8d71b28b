package app.redraft.infra.process.supervision;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.monitoring.ManagedServer.State;
import app.redraft.core.monitoring.ManagedServer.Status;
import app.redraft.core.settings.TierSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is wanted of a server, and how it is: callers leave their wish here and wait, the one worker finds it and tells what
 * became of it. Thread-safe.
 */
final class ServerControl {
    private static final Logger LOG = LoggerFactory.getLogger(ServerControl.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Supplier<TierSettings> settings;
    private final Site site;
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

    ServerControl(Supplier<TierSettings> settings, Site site) {
        this.settings = settings;
        this.site = site;
        status = new Status(State.STOPPED, site.now(), null, null, null, null);
    }

    /** The command that is set now. */
    Optional<ServerPlan> plan() {
        return ServerPlan.of(settings.get());
    }

    /** How the server is; off where nothing is set and nothing is being ended. */
    Status status() {
        synchronized (this) {
            if (working) {
                return status;
            }
        }
        return plan().isEmpty() ? new Status(State.OFF, status.since(), null, null, null, null) : status;
    }

    Cancellation.Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    private boolean want() {
        if (closed || plan().isEmpty()) {
            return false;
        }
        wanted = true;
        boolean idle = !working;
        working = true;
        signal();
        return idle;
    }

    /** Wants the server, unless this very command was given up. @return whether a worker must be started for that */
    synchronized boolean wantUnlessGivenUp() {
        return !isGivenUp() && want();
    }

    /** Takes up the work of ending what was left behind. @return whether a worker must be started for that */
    synchronized boolean takeUp() {
        boolean idle = !working && !closed;
        working = working || idle;
        return idle;
    }

    /** Wants the server anew, whatever became of it. @return whether a worker must be started for that */
    synchronized boolean wantAnew() {
        restart = true;
        return want();
    }

    /** Does not want the server any more. */
    synchronized void doNotWant() {
        wanted = false;
        signal();
    }

    /** Ends all work for good and waits for its end, for so long. */
    void close(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
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
    }

    /** Whether this very command has failed too often, or is just being given up. */
    private boolean isGivenUp() {
        boolean same = plan().filter(plan -> plan.equals(failed)).isPresent();
        boolean now = working && !wanted;
        return same
                && (now
                        || (status.state() == State.FAILED
                                && ServerRecord.read(site.record())
                                        .filter(record -> record.state() == State.FAILED)
                                        .isPresent()));
    }

    /** Whether this plan is still to be kept up. */
    synchronized boolean wants(ServerPlan plan) {
        return wanted && !closed && plan().filter(plan::equals).isPresent();
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

    /** Stops wanting the server, unless somebody uses it or waits for it. */
    synchronized boolean giveUpUnless(BooleanSupplier used) {
        if (used.getAsBoolean()) {
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
        listeners.forEach(ServerControl::tell);
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

    /** What to keep up next; where it is nothing, the worker is done. */
    synchronized Optional<ServerPlan> next() {
        Optional<ServerPlan> plan = wanted && !closed ? plan() : Optional.empty();
        if (plan.isEmpty()) {
            rest();
        }
        return plan;
    }

    /** The worker is done. */
    synchronized void rest() {
        wanted = false;
        working = false;
        signal();
    }
}
