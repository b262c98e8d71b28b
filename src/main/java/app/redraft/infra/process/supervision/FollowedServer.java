package app.redraft.infra.process.supervision;

import app.redraft.core.monitoring.ManagedServer.State;
import app.redraft.core.monitoring.ManagedServer.Status;
import java.util.Optional;

/** A server that another Redraft process supervises: shows what that one writes down, until it ends. */
final class FollowedServer {
    private final ServerControl control;
    private final Calls calls;
    private final Site site;
    private final ServerPlan plan;

    FollowedServer(ServerControl control, Calls calls, Site site, ServerPlan plan) {
        this.control = control;
        this.calls = calls;
        this.site = site;
        this.plan = plan;
    }

    /** Follows until the server is not wanted any more or nobody supervises it. */
    void run() throws InterruptedException {
        try {
            while (control.wants(plan)) {
                int seen = control.signals();
                site.locks().share(SharedLocks.Place.FOLLOWERS);
                Optional<ServerRecord> record = ServerRecord.read(site.record());
                record.ifPresent(known -> control.show(known.status(site.log().file())));
                int doubts = control.doubts();
                if (control.isDoubted()
                        && record.filter(known -> HealthCheck.of(known.port()) == HealthCheck.Health.READY)
                                .isPresent()) {
                    control.trust(doubts);
                }
                if (control.takeRestart()) {
                    // The supervisor in charge sees it end and starts it again.
                    record.flatMap(ServerProcess::find)
                            .ifPresent(process -> process.end(site.pace().grace()));
                }
                if (site.locks().take(SharedLocks.Place.OWNER)) {
                    site.locks().release(SharedLocks.Place.OWNER);
                    if (record.filter(this::isAtRest).isPresent() && control.giveUpUnless(calls::any)) {
                        return;
                    }
                    // The worker goes on as the one in charge.
                    return;
                }
                control.pause(site.pace().starting(), seen);
            }
            control.show(new Status(State.STOPPED, site.now(), null, null, null, null));
        } finally {
            site.locks().release(SharedLocks.Place.FOLLOWERS);
        }
    }

    /** It was stopped, or it failed for good, and the one in charge was done with it. */
    private boolean isAtRest(ServerRecord record) {
        return record.mark().equals(plan.mark()) && (record.state() == State.STOPPED || record.state() == State.FAILED);
    }
}
