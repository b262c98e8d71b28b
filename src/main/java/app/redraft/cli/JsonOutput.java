package app.redraft.cli;

import app.redraft.core.llm.ModelEvent;
import app.redraft.core.money.Money;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One JSON object a line: {@code start}, {@code delta}, {@code fallback}, and last {@code result} or {@code error}, one for each run. */
final class JsonOutput implements RewriteOutput {
    private final PrintWriter out;
    private final Function<Version, List<Warning>> guard;
    private final String original;

    /**
     * @param original what is rewritten
     * @param guard what a writer should look at in a finished version
     */
    JsonOutput(PrintWriter out, String original, Function<Version, List<Warning>> guard) {
        this.out = out;
        this.original = original;
        this.guard = guard;
    }

    @Override
    public void hear(RewriteEvent event) {
        ObjectNode line = event.<@Nullable ObjectNode>fold(
                started -> line("start")
                        .put("tier", started.tier().id())
                        .put("provider", started.engine().provider())
                        .put("model", started.engine().model())
                        .put("cause", started.routing().cause().id()),
                text -> line("delta").put("text", text.text()),
                replaced -> null,
                thinking -> null,
                waiting -> null,
                fallback -> line("fallback")
                        .put("from", fallback.from().id())
                        .put("to", fallback.to().id())
                        .put("reason", Words.of(fallback.reason())),
                finished -> null);
        if (line != null) {
            print(line);
        }
    }

    @Override
    public void deepen(Version edge) {
        end(edge);
    }

    @Override
    public void end(Version version) {
        print(version.end().error() == null ? result(version) : error(version));
    }

    private ObjectNode result(Version version) {
        Version.Receipt receipt = version.receipt();
        Money cost = receipt.cost().amount();
        ObjectNode line = line("result")
                .put("tier", version.tier().id())
                .put("model", version.engine().model())
                .put("requested_tier", version.requested().id())
                .put("text", version.text())
                .put(
                        "finish",
                        version.end().finish() == null
                                ? null
                                : version.end().finish().id())
                .put("ttft_ms", receipt.ttftMs())
                .put("total_ms", receipt.totalMs())
                .put("input_tokens", receipt.usage().input())
                .put("output_tokens", receipt.usage().output())
                .put("cached_tokens", receipt.usage().cached());
        if (cost == null) {
            line.putNull("cost_usd");
        } else {
            line.put("cost_usd", cost.usd());
        }
        line.put("cost_basis", receipt.cost().basis().id())
                .put("interaction_id", version.id())
                .put("parent_id", version.parentId())
                .put("shielded", version.protection().count());
        if (!version.removed().isEmpty()) {
            ArrayNode removed = line.putArray("removed");
            version.removed().forEach(piece -> removed.add(piece.text().strip()));
        }
        offer(line, version);
        warn(line, guard.apply(version), original, VersionWarnings.shown(version));
        return line;
    }

    /** What the engine would change, or points out, and left as it is: a matter of taste. */
    private static void offer(ObjectNode line, Version version) {
        if (version.suggestions().isEmpty()) {
            return;
        }
        ArrayNode offers = line.putArray("offers");
        for (ModelEvent.Suggestion offer : version.suggestions()) {
            String words = version.text().substring(offer.start(), offer.end());
            offers.addObject()
                    .put("start", offer.start())
                    .put("end", offer.end())
                    .put("original", words)
                    .put("replacement", words.equals(offer.replacement()) ? null : offer.replacement())
                    .put("why", Words.of(offer.reason()));
        }
    }

    /** Adds what to look at; nothing where there is nothing. */
    static void warn(ObjectNode line, List<Warning> warnings, String original, String rewritten) {
        if (!warnings.isEmpty()) {
            ArrayNode list = line.putArray("warnings");
            warnings.forEach(warning -> list.addObject()
                    .put("kind", warning.kind().id())
                    .put("original", warning.original().in(original))
                    .put("rewritten", warning.rewritten().in(rewritten))
                    .put("why", Words.of(warning.why())));
        }
    }

    private static ObjectNode error(Version version) {
        return line("error")
                .put(
                        "kind",
                        version.end().error() == null
                                ? null
                                : version.end().error().id())
                .put("message", message(version))
                .put("partial", version.text());
    }

    private static @Nullable String message(Version version) {
        UserMessage message = version.end().message();
        return message == null ? null : Words.of(message);
    }

    private static ObjectNode line(String event) {
        return JsonNodeFactory.instance.objectNode().put("event", event);
    }

    private void print(ObjectNode line) {
        out.print(line + "\n");
        out.flush();
    }
}
