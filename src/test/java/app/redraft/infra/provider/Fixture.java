package app.redraft.infra.provider;

import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Bill;
import app.redraft.core.settings.ProviderKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stream of our own making and what must come of it.
 *
 * @param expected as {@link #summary} writes it
 */
record Fixture(
        String name,
        ProviderKind kind,
        String path,
        String contentType,
        List<String> headers,
        String body,
        String expected) {
    static final String SSE = "text/event-stream";
    static final String NDJSON = "application/x-ndjson";

    static Fixture openAi(String name, String body, String expected) {
        return new Fixture(name, ProviderKind.OPENAI, "", SSE, List.of(), body, expected);
    }

    static Fixture workersAi(String name, String body, String expected) {
        return new Fixture(
                name, ProviderKind.WORKERS_AI, "/client/v4/accounts/acc/ai/run", SSE, List.of(), body, expected);
    }

    static Fixture anthropic(String name, String body, String expected) {
        return new Fixture(name, ProviderKind.ANTHROPIC, "", SSE, List.of(), body, expected);
    }

    static Fixture ollama(String name, String body, String expected) {
        return new Fixture(name, ProviderKind.OLLAMA, "", NDJSON, List.of(), body, expected);
    }

    Fixture as(String otherContentType) {
        return new Fixture(name, kind, path, otherContentType, headers, body, expected);
    }

    /** The same answer with further lines in its head. */
    Fixture under(String... furtherHeaders) {
        return new Fixture(name, kind, path, contentType, List.of(furtherHeaders), body, expected);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** Events of JSON documents; a single quote stands for a double one. */
    static String events(String... documents) {
        return lines(documents).stream().map(line -> "data: " + line + "\n\n").collect(Collectors.joining());
    }

    /** Anthropic's events: named by their type. */
    static String named(String... documents) {
        return lines(documents).stream()
                .map(line -> "event: " + line.replaceAll("\\{\"type\":\"(\\w+)\".*", "$1") + "\ndata: " + line + "\n\n")
                .collect(Collectors.joining());
    }

    /** Lines of JSON documents. */
    static String ndjson(String... documents) {
        return lines(documents).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** A chunk with a text delta. */
    static String delta(String text) {
        return "{'choices':[{'index':0,'delta':{'content':'" + text + "'}}]}";
    }

    /** A chunk with a finish reason. */
    static String finish(String reason) {
        return "{'choices':[{'index':0,'delta':{},'finish_reason':'" + reason + "'}]}";
    }

    /** What came of a call, in one line: text, thinking, tools, end, counts, bill. */
    static String summary(Calls.Result result) {
        StringBuilder line = new StringBuilder("\"" + result.text().replace("\n", "\\n") + "\"");
        if (!result.thinking().isEmpty()) {
            line.append(" thought \"")
                    .append(result.thinking().replace("\n", "\\n"))
                    .append('"');
        }
        for (ModelEvent.ToolCall call : result.tools()) {
            line.append(' ').append(call.name()).append(call.argumentsJson());
        }
        boolean failed = result.failure() != null;
        line.append(
                failed
                        ? " !" + result.failure().kind().id()
                        : " " + result.reply().finish().id());
        TokenUsage usage = failed ? result.failure().usage() : result.reply().usage();
        if (usage != null) {
            line.append(' ').append(usage.input()).append('/').append(usage.output());
            line.append(usage.cached() > 0 ? " cached " + usage.cached() : "");
            line.append(usage.cacheWrite() > 0 ? " written " + usage.cacheWrite() : "");
            line.append(usage.hourWrite() > 0 ? " hour " + usage.hourWrite() : "");
            line.append(usage.reasoning() > 0 ? " reasoned " + usage.reasoning() : "");
        }
        Bill bill = failed ? null : result.reply().bill();
        if (bill != null) {
            String amount = bill.amount().stripTrailingZeros().toPlainString();
            line.append(bill.unit() == Bill.Unit.USD ? " $" + amount : " neurons " + amount);
        }
        return line.toString();
    }

    private static List<String> lines(String... documents) {
        return List.of(documents).stream()
                .map(document -> document.replace('\'', '"'))
                .toList();
    }
}
