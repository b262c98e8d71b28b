package app.redraft.infra.process.supervision;

import app.redraft.core.monitoring.ManagedServer.State;
import app.redraft.core.monitoring.ManagedServer.Status;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.process.supervision.HealthCheck.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server while this process is in charge of it: adopts what a killed Redraft left behind, starts it, watches it, starts it
 * again after a crash and ends it. One worker thread.
 */
final class OwnedServer {
    private static final Logger LOG = LoggerFactory.getLogger(OwnedServer.class);
    private static final int LONGEST_QUOTE = 120;
    private final ServerControl control;
    private final Calls calls;
    private final Site site;
    private final ServerPlan plan;
    private final Launcher launcher;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private Status status;
    private @Nullable ServerProcess process;
    private ServerLog.@Nullable Output output;
    /** Whether a server that Redraft did not start is used instead. */
    private boolean foreign;

    private @Nullable Instant silentSince;
    private Instant notBefore = Instant.EPOCH;

    OwnedServer(ServerControl control, Calls calls, Site site, ServerPlan plan) {
        this.control = control;
        this.calls = calls;
        this.site = site;
        this.plan = plan;
        this.launcher = new Launcher(site, control::signal);
        status = new Status(State.STOPPED, site.now(), null, null, null, null);
    }

    /** Keeps the server up until it is not wanted any more. */
    void run() throws InterruptedException {
        try {
            takeOver();
            while (control.wants(plan)) {
                int seen = control.signals();
                if (control.takeRestart()) {
                    end(State.RESTARTING, null);
                    failures.clear();
                    notBefore = Instant.EPOCH;
                }
                step();
                control.pause(
                        status.state() == State.READY
                                ? site.pace().running()
                                : site.pace().starting(),
                        seen);
            }
        } finally {
            leave();
        }
    }

    private void step() {
        ServerProcess running = process;
        int doubts = control.doubts();
        if (running == null && !foreign) {
            if (!site.now().isBefore(notBefore)) {
                begin();
            }
        } else if (running != null && !running.isAlive()) {
            crashed(running.ending(lastWords()));
        } else {
            Health health = HealthCheck.of(running == null ? plan.fixedPort().orElse(0) : running.port());
            look(health);
            if (health != Health.SILENT) {
                control.trust(doubts);
            }
        }
    }

    private void takeOver() throws InterruptedException {
        Launcher.Adopted adopted = launcher.adopt(plan, !control.isClosing()).orElse(null);
        if (adopted != null) {
            process = adopted.process();
            show(adopted.ready() ? State.READY : State.LOADING, adopted.since(), null);
        }
    }

    private void begin() {
        Launcher.Launched launched;
        try {
            launched = launcher.launch(plan);
        } catch (Launcher.Impossible e) {
            giveUp(e.userMessage());
            return;
        }
        foreign = launched.process() == null;
        process = launched.process();
        output = launched.output();
        silentSince = null;
        show(State.STARTING, site.now(), foreign ? UserMessage.of("server.foreign") : null);
    }

    private void look(Health health) {
        Instant now = site.now();
        if (health == Health.SILENT) {
            silent(now);
            return;
        }
        silentSince = null;
        if (health == Health.LOADING) {
            loading(now);
        } else if (status.state() != State.READY) {
            ServerLog.Output said = output;
            if (said != null) {
                said.callsBegin();
            }
            show(State.READY, now, status.message());
        } else if (isIdle(now)) {
            idle();
        }
    }

    private void loading(Instant now) {
        if (status.state() == State.STARTING) {
            show(State.LOADING, status.since(), status.message());
        } else if (status.state() == State.LOADING
                && longer(status.since(), now, site.pace().loading())) {
            crashed(UserMessage.of("server.loads-too-long", site.pace().loading()));
        }
    }

    private void silent(Instant now) {
        if (foreign) {
            // It is gone; ours may take its place.
            foreign = false;
            show(State.RESTARTING, now, null);
            return;
        }
        boolean ready = status.state() == State.READY;
        Instant since = silentSince;
        if (since == null || (ready && isCalled())) {
            silentSince = now;
        } else if (longer(since, now, ready ? site.pace().hung() : site.pace().silence())) {
            crashed(UserMessage.of(
                    "server.does-not-answer",
                    ready ? site.pace().hung() : site.pace().silence()));
        }
    }

    /** A server that works on a call may be too busy to say how it is. */
    private boolean isCalled() {
        if (calls.any() || !site.locks().take(SharedLocks.Place.CALLS)) {
            return true;
        }
        site.locks().release(SharedLocks.Place.CALLS);
        return false;
    }

    private boolean isIdle(Instant now) {
        Duration limit = plan.idleStop();
        if (limit == null || foreign || calls.any()) {
            return false;
        }
        return longer(calls.last(), now, limit)
                && longer(site.lastUseElsewhere(), now, limit)
                && longer(status.since(), now, limit);
    }

    private void idle() {
        if (!site.locks().take(SharedLocks.Place.CALLS)) {
            return;
        }
        try {
            if (control.giveUpUnless(calls::any)) {
                Duration limit = plan.idleStop();
                end(State.STOPPED, UserMessage.of("server.idle", limit == null ? Duration.ZERO : limit));
            }
        } finally {
            site.locks().release(SharedLocks.Place.CALLS);
        }
    }

    private void crashed(UserMessage how) {
        Instant now = site.now();
        Pace.Backoff backoff = site.pace().backoff();
        failures.addLast(now);
        while (longer(failures.getFirst(), now, backoff.window())) {
            failures.removeFirst();
        }
        String program = plan.command().program();
        site.log().note(program + " " + how);
        LOG.warn("the local server {}", how);
        if (failures.size() >= backoff.failures()) {
            giveUp(UserMessage.of(
                    "server.given-up",
                    program,
                    how,
                    failures.size(),
                    Duration.between(failures.getFirst(), now),
                    site.log().file().toString()));
            return;
        }
        Duration pause = backoff.pause(failures.size());
        notBefore = now.plus(pause);
        end(State.RESTARTING, UserMessage.of("server.again", program, how));
    }

    /** What the server said last, which often is why it ended. */
    private String lastWords() {
        ServerLog.Output said = output;
        String words = said == null ? "" : said.lastWords();
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
    }

    private void giveUp(UserMessage message) {
        // Given up before it is shown: whoever sees it may set another command at once.
        control.giveUp(plan);
        end(State.FAILED, message);
    }

    /** Ends the process, if there is one; the state is shown first, so that nobody calls it any more. */
    private void end(State state, @Nullable UserMessage message) {
        Instant since = site.now();
        ServerProcess running = process;
        output = null;
        foreign = false;
        silentSince = null;
        if (running != null) {
            show(state, since, message);
            running.end(site.pace().grace());
            process = null;
        }
        show(state, since, message);
    }

    /** Leaves a server that others use to them; else ends it. */
    private void leave() {
        boolean others = control.isClosing() && process != null && !site.locks().take(SharedLocks.Place.FOLLOWERS);
        site.locks().release(SharedLocks.Place.FOLLOWERS);
        if (others) {
            site.log().note("left to another Redraft window");
            return;
        }
        if (status.state() != State.FAILED && status.state() != State.STOPPED) {
            end(State.STOPPED, null);
        }
    }

    private void show(State state, Instant since, @Nullable UserMessage message) {
        ServerProcess running = process;
        int port = running != null ? running.port() : foreign ? plan.fixedPort().orElse(0) : 0;
        ServerRecord record = new ServerRecord(
                plan.mark(),
                running == null ? 0 : running.pid(),
                running == null ? Instant.EPOCH : running.started(),
                port,
                state,
                since,
                message);
        status = record.status(site.log().file());
        record.write(site.record());
        control.show(status);
    }

    private static boolean longer(Instant since, Instant now, Duration limit) {
        return Duration.between(since, now).compareTo(limit) >= 0;
    }
}
