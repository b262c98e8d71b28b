package app.redraft.infra.process.supervision;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.monitoring.ManagedServer.State;
import app.redraft.core.monitoring.ManagedServer.Status;
import app.redraft.core.monitoring.ManagedServer.Use;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.time.Instant;

/** The calls of this process to a supervised server: those under way, and those that wait for it. Thread-safe. */
final class Calls {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ServerControl control;
    private final Runnable start;
    private final Site site;
    private int uses;
    private Instant lastUse;

    Calls(ServerControl control, Runnable start, Site site) {
        this.control = control;
        this.start = start;
        this.site = site;
        lastUse = site.now();
    }

    /** Whether calls are under way or wait. */
    synchronized boolean any() {
        return uses > 0;
    }

    /** When the last call ended. */
    synchronized Instant last() {
        return lastUse;
    }

    /** Starts the server and waits until it can be called, see {@link app.redraft.core.monitoring.ManagedServer#use}. */
    Use begin(Cancellation cancellation) {
        synchronized (this) {
            uses++;
        }
        boolean held = false;
        Cancellation.Registration wake = cancellation.onCancel(control::signal);
        try {
            start.run();
            Use use = new Held(await(cancellation));
            held = true;
            return use;
        } finally {
            wake.close();
            if (!held) {
                end();
            }
        }
    }

    private int await(Cancellation cancellation) {
        while (true) {
            int seen = control.signals();
            cancellation.check();
            Status status = control.status();
            Integer port = status.port();
            boolean working = control.isWorking();
            if (working
                    && !control.isDoubted()
                    && status.state() == State.READY
                    && port != null
                    && site.holdForCall(port)) {
                return port;
            }
            if (!working) {
                throw unusable(control.status());
            }
            try {
                control.pause(PATIENCE, seen);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw ModelException.cancelled();
            }
        }
    }

    private static ModelException unusable(Status status) {
        UserMessage message = status.message();
        return new ModelException(
                ErrorKind.SERVER,
                status.state() == State.FAILED && message != null ? message : UserMessage.of("server.was-stopped"));
    }

    private void end() {
        synchronized (this) {
            uses--;
            lastUse = site.now();
            if (uses == 0) {
                site.callsEnded();
            }
        }
        control.signal();
    }

    /** One call. */
    private final class Held implements Use {
        private final int port;
        private boolean open = true;

        Held(int port) {
            this.port = port;
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public void brokeOff() {
            control.doubt();
        }

        @Override
        public void close() {
            synchronized (this) {
                if (!open) {
                    return;
                }
                open = false;
            }
            end();
        }
    }
}
