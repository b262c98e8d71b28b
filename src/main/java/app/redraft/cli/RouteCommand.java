package app.redraft.cli;

import app.redraft.core.document.DocumentStore;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft route}: shows which tier Auto would take, and why. Calls nobody. */
@Command(name = "route", mixinStandardHelpOptions = true)
public final class RouteCommand implements Callable<Integer> {
    private static final int NANOS_PER_MICRO = 1_000;

    private final Supplier<TierRouter> router;
    private final Supplier<Settings> settings;
    private final DocumentStore documents;
    private final InputStream stdin;

    private @Nullable TierRouter prepared;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--instruction", paramLabel = "T")
    private @Nullable String instruction;

    @Option(names = "--batch", paramLabel = "FILE.jsonl")
    private @Nullable String batch;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable String file;

    /**
     * The command.
     *
     * @param router made when it is needed
     * @param settings the settings in force; a {@link SettingsProblem} where they cannot be used
     * @param documents reads files
     * @param stdin standard input
     */
    public RouteCommand(
            Supplier<TierRouter> router, Supplier<Settings> settings, DocumentStore documents, InputStream stdin) {
        this.router = router;
        this.settings = settings;
        this.documents = documents;
        this.stdin = stdin;
    }

    @Override
    public Integer call() throws IOException {
        if (batch != null) {
            if (instruction != null || file != null) {
                throw new ParameterException(spec.commandLine(), Words.get("route.batch-alone"));
            }
            String lines = read(batch);
            return new RouteBatch(this::decide, spec.commandLine()).run(lines);
        }
        ObjectNode decision = single();
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? decision + "\n" : inWords(decision));
        out.flush();
        return ExitCode.OK;
    }

    private ObjectNode single() throws IOException {
        if (instruction == null) {
            String request = read(file == null ? "-" : file).strip();
            if (request.isEmpty()) {
                throw new ParameterException(spec.commandLine(), Words.get("route.no-request"));
            }
            return decide(request, "");
        }
        if (instruction.isBlank()) {
            throw new ParameterException(spec.commandLine(), Words.get("route.empty-instruction"));
        }
        if (file == null) {
            return decide(instruction, stdin.available() > 0 ? read("-") : "");
        }
        return decide(instruction, read(file));
    }

    private String read(String from) {
        return from.equals("-")
                ? StandardInput.read(stdin).text()
                : FileInput.read(documents, Path.of(from), words -> {}).text();
    }

    private ObjectNode decide(String request, String text) {
        TierRouter.Query query = TierRouter.Query.auto(request, text);
        Settings inForce = settings.get();
        TierRouter prepared = prepared();
        long start = System.nanoTime();
        RoutingDecision decision = prepared.decide(query, inForce);
        long micros = (System.nanoTime() - start) / NANOS_PER_MICRO;
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        Double score = decision.score();
        line.put("score", score == null ? null : BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP));
        ObjectNode factors = line.putObject("factors");
        decision.factors().forEach(factors::put);
        return line.put("tier", decision.tier().id())
                .put("cause", decision.cause().id())
                .put("micros", micros);
    }

    /** The router with its word lists loaded, so that the time shown is that of the decision. */
    private TierRouter prepared() {
        TierRouter loaded = prepared;
        if (loaded == null) {
            loaded = router.get();
            loaded.prepare();
            prepared = loaded;
        }
        return loaded;
    }

    private String inWords(ObjectNode decision) {
        String factors = decision.get("factors").properties().stream()
                .map(Map.Entry::toString)
                .map(factor -> factor.replace('=', ' '))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s, because of %s%nscore %s (frontier from %s): %s%ndecided in %s microseconds%n",
                decision.get("tier").textValue(),
                decision.get("cause").textValue(),
                decision.get("score").asText(),
                BigDecimal.valueOf(settings.get().routing().complexityThreshold())
                        .stripTrailingZeros()
                        .toPlainString(),
                factors,
                decision.get("micros").asText());
    }
}
