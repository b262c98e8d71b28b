package app.redraft.cli.costs;

import app.redraft.cli.ExitCode;
import app.redraft.cli.Words;
import app.redraft.core.cost.ledger.CallCsv;
import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.ValueLedger;
import app.redraft.core.money.Money;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code redraft costs}: the ledger, added up. */
@Command(name = "costs", mixinStandardHelpOptions = true)
public final class CostsCommand implements Callable<Integer> {
    private final Supplier<? extends Ledger> ledger;
    private final Supplier<? extends CallHistory> history;
    private final Supplier<? extends ValueLedger> value;
    private final ZoneId zone;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--by", paramLabel = "GROUP")
    private String by = "tier";

    @Option(names = "--since", paramLabel = "DATE")
    private @Nullable String since;

    @Option(names = "--csv", paramLabel = "FILE")
    private @Nullable Path csv;

    /**
     * The command.
     *
     * @param ledger opened when it is needed
     * @param history the same ledger's single calls
     * @param value what became of the same ledger's rewrites
     * @param zone the zone in which days begin
     */
    public CostsCommand(
            Supplier<? extends Ledger> ledger,
            Supplier<? extends CallHistory> history,
            Supplier<? extends ValueLedger> value,
            ZoneId zone) {
        this.ledger = ledger;
        this.history = history;
        this.value = value;
        this.zone = zone;
    }

    @Override
    public Integer call() {
        GroupBy group = group();
        LocalDate day = day();
        Instant from = day == null ? null : day.atStartOfDay(zone).toInstant();
        PrintWriter out = spec.commandLine().getOut();
        CostReport report = ledger.get().report(new CostQuery(from, group, zone));
        if (json) {
            out.println(json(report, day));
        } else {
            new CostTable(out).print(report, group, day);
            new WorthTable(out).print(value.get().value(from));
        }
        out.flush();
        return csv == null ? ExitCode.OK : export(csv, from);
    }

    private int export(Path file, @Nullable Instant from) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            int calls = CallCsv.write(history.get(), from, file);
            err.println(Words.get("costs.written", calls, file.toString()));
            err.flush();
            return ExitCode.OK;
        } catch (IOException e) {
            err.println(Words.get("costs.not-writable", file.toString()));
            err.flush();
            return ExitCode.FAILED;
        }
    }

    private static ObjectNode json(CostReport report, @Nullable LocalDate day) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("since", day == null ? null : day.toString());
        ArrayNode groups = root.putArray("groups");
        report.groups().forEach(group -> figures(groups.addObject().put("key", group.key()), group));
        figures(root.putObject("total"), report.total());
        return root;
    }

    private static void figures(ObjectNode node, Figures figures) {
        Money cost = figures.cost();
        node.put("calls", figures.calls())
                .put("failed", figures.failed())
                .put("input_tokens", figures.inputTokens())
                .put("output_tokens", figures.outputTokens())
                .put("cost_usd", cost == null ? null : cost.usd())
                .put("unknown_cost_calls", figures.unknownCostCalls())
                .put("ttft_ms_p50", figures.ttftMsP50())
                .put("ttft_ms_p95", figures.ttftMsP95())
                .put("accepted", figures.accepted());
    }

    private GroupBy group() {
        String id = by.toLowerCase(Locale.ROOT);
        return Arrays.stream(GroupBy.values())
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        Words.get(
                                "option.unknown-value",
                                "--by",
                                by,
                                Arrays.stream(GroupBy.values()).map(GroupBy::id).collect(Collectors.joining(", ")))));
    }

    private @Nullable LocalDate day() {
        if (since == null) {
            return null;
        }
        try {
            return LocalDate.parse(since);
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), Words.get("costs.since", since));
        }
    }
}
