package app.redraft.core.call.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.Watched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call to a supervised server that is not ready says at once that it waits for a model. */
class ManagedClientTest {
    private final List<ModelEvent> heard = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = ManagedServer.State.class,
            names = {"STOPPED", "STARTING", "LOADING", "RESTARTING"})
    void aServerThatIsNotReadyIsToldAsLoading(ManagedServer.State state) {
        call(state);

        assertThat(heard).containsExactly(new ModelEvent.Heartbeat(true));
    }

    @Test
    void aServerThatIsReadyIsNot() {
        call(ManagedServer.State.READY);

        assertThat(heard).isEmpty();
    }

    private void call(ManagedServer.State state) {
        ManagedClient client = new ManagedClient(Watched.MODEL, new Stopped(state), port -> {
            throw new AssertionError("nobody is to be called");
        });

        assertThatThrownBy(() -> client.stream(null, heard::add, new Cancellation()))
                .isInstanceOf(ModelException.class);
    }

    /** A server in some state, whose callers give up waiting. */
    private record Stopped(State state) implements ManagedServer {
        @Override
        public Status status() {
            return new Status(state, Instant.EPOCH, null, null, null, null);
        }

        @Override
        public Status look() {
            return status();
        }

        @Override
        public Optional<Figures> figures() {
            return Optional.empty();
        }

        @Override
        public void start() {}

        @Override
        public void restart() {}

        @Override
        public void stop() {}

        @Override
        public Use use(Cancellation cancellation) {
            throw ModelException.cancelled();
        }

        @Override
        public Cancellation.Registration onChange(Runnable action) {
            throw new UnsupportedOperationException("nobody listens here");
        }
    }
}
