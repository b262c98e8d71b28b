package app.redraft.infra.provider.discovery;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.settings.LocalServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for model servers on the usual ports of this machine, all at once, and believes the shape of an answer, not its
 * status. Sends no key and reaches nothing but loopback. Thread-safe.
 */
public final class LoopbackScan implements LocalServers {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackScan.class);
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final Duration WHOLE = Duration.ofSeconds(4);
    private static final List<String> HOSTS = List.of("127.0.0.1", "[::1]");

    private final JsonGet http;
    private final ExecutorService executor;
    private final List<ServerSign> signs;

    /** A scan of the usual ports. @param executor runs the probes at the same time */
    public LoopbackScan(Call.Factory http, ExecutorService executor) {
        this(http, executor, ServerSign.USUAL);
    }

    LoopbackScan(Call.Factory http, ExecutorService executor, List<ServerSign> signs) {
        this.http = new JsonGet(http, ANSWER);
        this.executor = executor;
        this.signs = List.copyOf(signs);
    }

    @Override
    public List<LocalServer> find(Cancellation cancellation) {
        List<Callable<Optional<LocalServer>>> probes = signs.stream()
                .<Callable<Optional<LocalServer>>>map(sign -> () -> probe(sign, cancellation))
                .toList();
        List<LocalServer> found = new ArrayList<>();
        try {
            for (Future<Optional<LocalServer>> probe :
                    executor.invokeAll(probes, WHOLE.toMillis(), TimeUnit.MILLISECONDS)) {
                result(probe).ifPresent(found::add);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(found);
    }

    private Optional<LocalServer> probe(ServerSign sign, Cancellation cancellation) {
        for (String host : HOSTS) {
            Optional<LocalServer> server =
                    new ServerProbe(http, "http://" + host + ":" + sign.port(), cancellation).look(sign);
            if (server.isPresent()) {
                return server;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalServer> result(Future<Optional<LocalServer>> probe) throws InterruptedException {
        try {
            return probe.get();
        } catch (ExecutionException | CancellationException e) {
            LOG.debug("a probe failed: {}", e.toString());
            return Optional.empty();
        }
    }
}
