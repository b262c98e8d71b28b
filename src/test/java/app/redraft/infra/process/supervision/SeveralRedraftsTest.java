package app.redraft.infra.process.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.ManagedServer.State;
import app.redraft.infra.files.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server, several Redraft processes, and what a killed one leaves behind. */
class SeveralRedraftsTest {
    @TempDir
    private Path folder;

    private Process other;
    private long pid;

    @BeforeEach
    void anotherRedraftRunsTheServer() throws IOException {
        Files.writeString(folder.resolve("command"), FakeModelServer.command());
        other = ChildJvm.start(OtherRedraft.class, folder.toString());
        pid = Long.parseLong(other.inputReader().readLine());
        assertThat(Supervision.isAlive(pid)).isTrue();
    }

    @AfterEach
    void endAll() {
        other.destroyForcibly();
        ServerRecord.read(folder.resolve("server-edge.state"))
                .map(ServerRecord::pid)
                .filter(left -> left > 0)
                .flatMap(ProcessHandle::of)
                .ifPresent(ProcessHandle::destroyForcibly);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void theNextStartAdoptsWhatAKilledRedraftLeftBehind() throws Exception {
        kill();
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            assertThat(edge.server.look().pid()).as("seen before it is used").isEqualTo(pid);
            try (ManagedServer.Use use = edge.server.use(new Cancellation())) {
                assertThat(edge.server.status().pid()).isEqualTo(pid);
                assertThat(edge.ask("/say", "x")).as("on port " + use.port()).isTrue();
            }
        }
        assertThat(Supervision.isAlive(pid))
                .as("ended with the one that adopted it")
                .isFalse();
    }

    @Test
    void theNextStartEndsAServerThatIsNotWantedAnyMore() throws Exception {
        kill();
        try (Supervision edge = new Supervision(folder, FakeModelServer.command("deaf"))) {
            edge.server.start();
            ManagedServer.Status ready = edge.await(State.READY);
            assertThat(ready.pid()).isNotEqualTo(pid);
            assertThat(Supervision.isAlive(pid)).isFalse();
        }
    }

    @Test
    void theNextStartEndsAServerWhereNoneIsSetAnyMore() throws Exception {
        kill();
        try (Supervision edge = new Supervision(folder, Supervision.tier(null, null, null), Supervision.HASTY)) {
            edge.server.start();
            edge.until(() -> !Supervision.isAlive(pid));
            assertThat(edge.log()).contains("ended process " + pid + ", which an earlier Redraft had left behind");
            edge.await(State.OFF);
        }
    }

    @Test
    void aServerThatAnotherRedraftKeepsUpIsLeftToItWhereNoneIsSetHere() {
        try (Supervision edge = new Supervision(folder, Supervision.tier(null, null, null), Supervision.HASTY)) {
            edge.server.start();
        }
        assertThat(Supervision.isAlive(pid)).isTrue();
    }

    @Test
    void aStrangerThatGotTheNumberOfTheProcessIsLeftAlone() throws Exception {
        kill();
        Path state = folder.resolve("server-edge.state");
        ServerRecord real = ServerRecord.read(state).orElseThrow();
        new ServerRecord(
                        real.mark(),
                        real.pid(),
                        real.started().minusSeconds(3_600),
                        real.port(),
                        real.state(),
                        real.since(),
                        null)
                .write(state);
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            edge.server.start();
            assertThat(edge.await(State.READY).pid()).isNotEqualTo(pid);
            assertThat(Supervision.isAlive(pid)).isTrue();
        }
    }

    @Test
    void anotherWindowUsesTheSameServerAndTakesItOverWhenTheFirstCloses() throws Exception {
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            edge.server.start();
            assertThat(edge.await(State.READY).pid()).isEqualTo(pid);
            try (ManagedServer.Use use = edge.server.use(new Cancellation())) {
                other.outputWriter().close();
                assertThat(other.waitFor(Supervision.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(edge.ask("/say", "x")).as("on port " + use.port()).isTrue();
            }
            edge.until(() -> edge.log().contains("went on with process " + pid));
            assertThat(edge.server.status().pid()).isEqualTo(pid);
        }
        assertThat(Supervision.isAlive(pid)).isFalse();
    }

    @Test
    void aCallIsAnsweredEvenWhenTheOneInChargeStopsTheServerForIdlenessMeanwhile() throws Exception {
        kill();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        Path loaded = folder.resolve("loaded");
        String command = FakeModelServer.command("slow", "'" + loaded + "'");
        Files.writeString(folder.resolve("command"), command);
        other = ChildJvm.start(OtherRedraft.class, folder.toString(), "0");
        pid = Long.parseLong(other.inputReader().readLine());
        try (Supervision edge = new Supervision(folder, Supervision.tier(command, null, 0), Supervision.HASTY)) {
            edge.server.start();
            assertThat(edge.await(State.LOADING).pid()).isEqualTo(pid);
            Files.createFile(loaded);
            try (ManagedServer.Use use = edge.server.use(new Cancellation())) {
                assertThat(edge.ask("/say", "x")).as("on port " + use.port()).isTrue();
                long used = Objects.requireNonNull(edge.server.status().pid());
                assertThat(Supervision.isAlive(used)).isTrue();
            }
            edge.await(State.STOPPED);
        }
    }

    @Test
    void aRestartAskedForInAnotherWindowIsDoneByTheOneInCharge() {
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            edge.server.start();
            edge.await(State.READY);
            edge.server.restart();
            edge.until(() -> edge.server.status().state() == State.READY
                    && !Objects.equals(edge.server.status().pid(), pid));
            assertThat(other.isAlive()).isTrue();
            assertThat(Supervision.isAlive(pid)).isFalse();
        }
    }

    @Test
    void aRecordThatMakesNoSenseIsIgnored() throws Exception {
        kill();
        Files.writeString(folder.resolve("server-edge.state"), "pid=many\nstarted=" + Instant.EPOCH);
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            edge.server.start();
            edge.await(State.READY);
        }
    }

    private void kill() throws InterruptedException {
        other.destroyForcibly();
        assertThat(other.waitFor(Supervision.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(Supervision.isAlive(pid)).as("it outlives a killed Redraft").isTrue();
    }

    /** Starts the server, says its process, and closes when its input does. */
    public static final class OtherRedraft {
        private OtherRedraft() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            String command = Files.readString(folder.resolve("command"));
            Integer idle = args.length > 1 ? Integer.valueOf(args[1]) : null;
            try (Supervision edge = new Supervision(folder, Supervision.tier(command, null, idle), Supervision.HASTY)) {
                edge.server.start();
                State first = idle == null ? State.READY : State.LOADING;
                System.out.println(edge.await(first).pid());
                while (System.in.read() >= 0) {
                    // until the other side closes
                }
            }
            System.exit(0);
        }
    }
}
