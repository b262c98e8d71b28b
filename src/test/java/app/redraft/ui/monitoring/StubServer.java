package app.redraft.ui.monitoring;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.monitoring.ManagedServer;
import java.time.Instant;
import java.util.Optional;

/** A supervised server that is what a test says, and counts restarts. */
final class StubServer implements ManagedServer {
    final Status status;
    final Figures figures;
    int restarts;

    StubServer(State state, Instant since, Figures figures) {
        this.status = new Status(state, since, null, 8080, 1L, null);
        this.figures = figures;
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public Status look() {
        return status;
    }

    @Override
    public Optional<Figures> figures() {
        return Optional.of(figures);
    }

    @Override
    public void start() {}

    @Override
    public void restart() {
        restarts++;
    }

    @Override
    public void stop() {}

    @Override
    public Use use(Cancellation cancellation) {
        throw new UnsupportedOperationException("the panel calls nobody");
    }

    @Override
    public Cancellation.Registration onChange(Runnable action) {
        throw new UnsupportedOperationException("the panel is told by the window");
    }
}
