package app.redraft.infra.process.supervision;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.ManagedServer.State;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.TierSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A supervisor of real processes in a folder, in a hurry. */
final class Supervision implements AutoCloseable {
    /** Long enough for a process that starts on a busy machine; a passing test never waits it out. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static final Pace HASTY = new Pace(
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofMillis(200),
            Duration.ofSeconds(2),
            new Pace.Backoff(Duration.ofMillis(20), Duration.ofMillis(100), 3, Duration.ofMinutes(5)));

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Path folder;
    private volatile TierSettings settings;
    final Supervisor server;

    Supervision(Path folder, TierSettings settings, Pace pace) {
        this.folder = folder;
        this.settings = settings;
        server = new Supervisor(
                () -> this.settings,
                new Site(
                        Tier.EDGE,
                        new Ground(
                                workers,
                                Clock.systemUTC(),
                                folder,
                                folder.resolve("logs"),
                                Map.of("PATH", System.getenv("PATH"))),
                        pace));
    }

    Supervision(Path folder, String command) {
        this(folder, tier(command, null, null), HASTY);
    }

    static TierSettings tier(@Nullable String command, @Nullable String baseUrl, @Nullable Integer idleStopS) {
        return new TierSettings(
                ProviderKind.OPENAI, baseUrl, null, "small", 100, 0.5, null, 10, 10, null, command, idleStopS, false);
    }

    void replace(TierSettings other) {
        settings = other;
        server.settingsChanged();
    }

    ManagedServer.Status await(State state) {
        until(() -> server.status().state() == state);
        return server.status();
    }

    void until(BooleanSupplier condition) {
        Object change = new Object();
        Runnable tell = () -> {
            synchronized (change) {
                change.notifyAll();
            }
        };
        long end = System.nanoTime() + PATIENCE.toNanos();
        Cancellation.Registration listening = server.onChange(tell);
        try {
            synchronized (change) {
                while (!condition.getAsBoolean()) {
                    if (System.nanoTime() > end) {
                        throw new AssertionError("it did not happen; " + server.status() + "\n" + log());
                    }
                    change.wait(50);
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            listening.close();
        }
    }

    /** Asks the server for something; false when it broke off. */
    boolean ask(String path, String body) {
        Integer port = server.status().port();
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                            .timeout(PATIENCE)
                                            .POST(HttpRequest.BodyPublishers.ofString(body))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String log() {
        try {
            return Files.readString(folder.resolve("logs/server-edge.log"));
        } catch (IOException e) {
            return "";
        }
    }

    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    @Override
    public void close() {
        server.close();
        workers.shutdownNow();
    }
}
