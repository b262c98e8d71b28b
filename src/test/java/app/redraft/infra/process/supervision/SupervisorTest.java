package app.redraft.infra.process.supervision;

import static app.redraft.infra.process.supervision.Supervision.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.ManagedServer.State;
import app.redraft.core.process.ProcessLiveness;
import app.redraft.core.settings.TierSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The supervisor with a real child process that behaves badly. */
class SupervisorTest {
    @TempDir
    private Path folder;

    @Test
    void aCallStartsTheServerWaitsForItAndTheEndOfRedraftEndsIt() {
        long pid;
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            assertThat(edge.server.status().state()).isEqualTo(State.STOPPED);
            try (ManagedServer.Use use = edge.server.use(new Cancellation())) {
                assertThat(use.port()).isEqualTo(edge.server.status().port());
                assertThat(edge.ask("/say", "x")).isTrue();
            }
            pid = pid(edge);
            assertThat(Supervision.isAlive(pid)).isTrue();
        }
        assertThat(Supervision.isAlive(pid)).isFalse();
    }

    @Test
    void aServerThatLoadsSlowlyIsWaitedForAndTheWaitingCanBeStopped() throws Exception {
        Path loaded = folder.resolve("loaded");
        ExecutorService caller = Executors.newCachedThreadPool();
        try (Supervision edge = new Supervision(folder, FakeModelServer.command("slow", "'" + loaded + "'"))) {
            Cancellation impatient = new Cancellation();
            Future<ManagedServer.Use> stopped = caller.submit(() -> edge.server.use(impatient));
            Future<ManagedServer.Use> patient = caller.submit(() -> edge.server.use(new Cancellation()));
            ManagedServer.Status loading = edge.await(State.LOADING);
            assertThat(loading.state().warmingUp()).isTrue();

            impatient.cancel();
            assertThatThrownBy(stopped::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CANCELLED));
            assertThat(patient.isDone()).isFalse();

            Files.createFile(loaded);
            try (ManagedServer.Use use = patient.get()) {
                assertThat(use.port()).isEqualTo(edge.server.status().port());
            }
        } finally {
            caller.shutdownNow();
        }
    }

    @Test
    void aServerThatCrashesIsStartedAgain() {
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            Set<State> seen = ConcurrentHashMap.newKeySet();
            edge.server.start();
            long first = pid(edge);
            edge.server.onChange(() -> seen.add(edge.server.status().state()));
            assertThat(edge.ask("/crash", "")).isFalse();
            edge.until(() -> edge.server.status().state() == State.READY
                    && !Objects.equals(edge.server.status().pid(), first));
            assertThat(seen).contains(State.RESTARTING);
            assertThat(edge.log()).contains("server.ended-with-code (7)");
        }
    }

    @Test
    void aServerThatKeepsCrashingIsGivenUpWithItsExitCodeAndLogUntilTheWriterStartsItAgain() {
        try (Supervision edge = new Supervision(folder, FakeModelServer.command("crash"))) {
            edge.server.start();
            ManagedServer.Status failed = edge.await(State.FAILED);
            Path log = folder.resolve("logs/server-edge.log");
            assertThat(Sentences.of(failed.message()))
                    .contains("exit code 3 (error: model file is broken)")
                    .contains("3 times within")
                    .contains(log.toString());
            assertThat(edge.log()).contains("error: model file is broken");
            assertThatThrownBy(() -> edge.server.use(new Cancellation()))
                    .isInstanceOf(ModelException.class)
                    .hasMessage(failed.message().toString());

            edge.server.restart();
            edge.until(() -> edge.server.status().state() == State.FAILED
                    && !edge.server.status().equals(failed));
        }
    }

    @Test
    void aServerThatHangsIsEndedAndStartedAgainThoughItDoesNotEndWhenAsked() {
        try (Supervision edge = new Supervision(folder, FakeModelServer.command("deaf"))) {
            edge.server.start();
            long first = pid(edge);
            assertThat(edge.ask("/hang", "")).isTrue();
            edge.until(() -> edge.server.status().state() == State.READY
                    && !Objects.equals(edge.server.status().pid(), first));
            assertThat(Supervision.isAlive(first)).isFalse();
            assertThat(edge.log()).contains("server.does-not-answer");
        }
    }

    @Test
    void aServerThatNeverListensIsGivenUp() {
        Pace impatient = new Pace(
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                new Pace.Backoff(Duration.ofMillis(10), Duration.ofMillis(10), 2, Duration.ofMinutes(5)));
        try (Supervision edge =
                new Supervision(folder, tier(FakeModelServer.command("refuse"), null, null), impatient)) {
            edge.server.start();
            assertThat(Sentences.of(edge.await(State.FAILED).message())).contains("did not answer for");
        }
    }

    @Test
    void aProgramThatIsNotThereIsSaidAtOnce() {
        try (Supervision edge = new Supervision(folder, "no-such-llama-server --port {port}")) {
            edge.server.start();
            assertThat(Sentences.of(edge.await(State.FAILED).message()))
                    .startsWith("no-such-llama-server cannot be started.");
            edge.replace(tier(FakeModelServer.command(), null, null));
            edge.await(State.READY);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aServerThatHasEndedAndWhoseParentDidNotAskIsNotLookedFor() throws IOException {
        // The shell becomes a program that never asks what became of its child.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 600").start();
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            ProcessHandle child = ProcessHandle.of(
                            Long.parseLong(parent.inputReader().readLine()))
                    .orElseThrow();
            Instant started = child.info().startInstant().orElseThrow();
            new ServerRecord(
                            ServerPlan.of(tier(FakeModelServer.command(), null, null))
                                    .orElseThrow()
                                    .mark(),
                            child.pid(),
                            started,
                            8472,
                            State.READY,
                            started,
                            null)
                    .write(folder.resolve("server-edge.state"));
            assertThat(edge.server.look().state()).isEqualTo(State.READY);

            child.destroyForcibly();
            edge.until(() -> !ProcessLiveness.isRunning(child));

            assertThat(child.isAlive()).as("to Java").isTrue();
            assertThat(edge.server.look().state()).isEqualTo(State.STOPPED);
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aCommandSetInTheMomentWhenTheOldOneIsGivenUpIsStarted() {
        try (Supervision edge = new Supervision(folder, "no-such-llama-server --port {port}")) {
            AtomicBoolean replaced = new AtomicBoolean();
            // Heard on the worker's own thread, while it gives the old command up.
            edge.server.onChange(() -> {
                if (edge.server.status().state() == State.FAILED && replaced.compareAndSet(false, true)) {
                    edge.replace(tier(FakeModelServer.command(), null, null));
                }
            });
            edge.server.start();
            edge.until(() -> edge.server.status().state() == State.READY);
            assertThat(replaced).isTrue();
        }
    }

    @Test
    void aCommandThatIsTakenOutOfTheSettingsEndsItsServer() {
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            edge.server.start();
            long pid = pid(edge);
            edge.replace(TierSettings.EDGE_DEFAULTS);
            edge.await(State.OFF);
            assertThat(Supervision.isAlive(pid)).isFalse();
            assertThatThrownBy(() -> edge.server.use(new Cancellation())).isInstanceOf(ModelException.class);
        }
    }

    @Test
    void theWriterCanStopTheServerAndTheNextCallStartsIt() {
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            edge.server.start();
            long pid = pid(edge);
            edge.server.stop();
            edge.await(State.STOPPED);
            edge.until(() -> !Supervision.isAlive(pid));
            try (ManagedServer.Use use = edge.server.use(new Cancellation())) {
                assertThat(use.port()).isPositive();
            }
        }
    }

    @Test
    void aServerThatTalksWithoutEndNeitherWaitsForItsLogNorFillsTheDisk() throws IOException {
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            edge.server.start();
            edge.await(State.READY);
            assertThat(edge.ask("/spam", "")).as("it could say it all").isTrue();
            try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
                assertThat(files.mapToLong(file -> file.toFile().length()).sum())
                        .isLessThan(3 << 20);
            }
        }
    }

    @Test
    void theLogHoldsNeitherWhatTheWriterWroteNorKeys() {
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            edge.server.start();
            edge.await(State.READY);
            assertThat(edge.ask("/say", "Dear Ann, the harvest was poor.\n+44 20 7946 0018\nprompt: secret love"))
                    .isTrue();
            assertThat(edge.ask("/say", "CUDA error: out of memory")).isTrue();
            edge.until(() -> edge.log().contains("CUDA error: out of memory"));
            assertThat(edge.log())
                    .contains("started with --port")
                    .doesNotContain("Ann")
                    .doesNotContain("7946")
                    .doesNotContain("love")
                    .doesNotContain("hidden-word");
        }
    }

    @Test
    void anIdleServerIsStoppedAndTheNextCallWakesIt() {
        try (Supervision edge = new Supervision(folder, tier(FakeModelServer.command(), null, 0), Supervision.HASTY)) {
            long first;
            try (ManagedServer.Use use = edge.server.use(new Cancellation())) {
                assertThat(use.port()).isPositive();
                first = Objects.requireNonNull(edge.server.status().pid());
            }
            assertThat(Sentences.of(edge.await(State.STOPPED).message())).contains("nobody used it");
            edge.until(() -> !Supervision.isAlive(first));
            try (ManagedServer.Use use = edge.server.use(new Cancellation())) {
                assertThat(use.port()).isPositive();
                assertThat(Supervision.isAlive(
                                Objects.requireNonNull(edge.server.status().pid())))
                        .isTrue();
            }
        }
    }

    @Test
    void aServerOfSomebodyElseAtTheSamePortIsUsedAndNotEnded() {
        Path other = folder.resolve("other");
        try (Supervision stranger = new Supervision(other, FakeModelServer.command())) {
            stranger.server.start();
            long pid = pid(stranger);
            String address = "http://127.0.0.1:" + stranger.server.status().port() + "/v1";
            try (Supervision edge =
                    new Supervision(folder, tier(FakeModelServer.command(), address, null), Supervision.HASTY)) {
                edge.server.start();
                ManagedServer.Status ready = edge.await(State.READY);
                assertThat(ready.pid()).isNull();
                assertThat(Sentences.of(ready.message())).contains("did not start");
            }
            assertThat(Supervision.isAlive(pid)).isTrue();
        }
    }

    @Test
    void aPortThatAnotherProgramHoldsIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String address = "http://127.0.0.1:" + taken.getLocalPort();
            try (Supervision edge =
                    new Supervision(folder, tier(FakeModelServer.command(), address, null), Supervision.HASTY)) {
                edge.server.start();
                assertThat(Sentences.of(edge.await(State.FAILED).message()))
                        .contains("Port " + taken.getLocalPort() + " is taken by another program");
            }
        }
    }

    @Test
    void theFiguresTellWhatTheProcessUses() {
        try (Supervision edge = new Supervision(folder, FakeModelServer.command())) {
            assertThat(edge.server.figures()).isEmpty();
            edge.server.start();
            edge.await(State.READY);
            assertThat(edge.server.figures()).hasValueSatisfying(figures -> {
                assertThat(figures.memoryBytes()).isGreaterThan(1 << 20);
                assertThat(figures.cpuPercent()).as("needs two measurements").isNull();
            });
            assertThat(edge.server.figures()).hasValueSatisfying(figures -> assertThat(figures.cpuPercent())
                    .isNotNegative());
        }
    }

    private static long pid(Supervision edge) {
        edge.await(State.READY);
        return Objects.requireNonNull(edge.server.status().pid());
    }
}
