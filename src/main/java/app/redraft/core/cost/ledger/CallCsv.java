package app.redraft.core.cost.ledger;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.money.Money;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the ledger as comma-separated values (RFC 4180, UTF-8, LF), one line a call under the names of the ledger's
 * columns; unknown values are empty. Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class CallCsv {
    private static final List<String> COLUMNS = List.of(
            "id",
            "parent_id",
            "started_at",
            "kind",
            "requested_tier",
            "tier",
            "provider",
            "model",
            "preset",
            "routing_cause",
            "complexity_score",
            "cold",
            "input_chars",
            "output_chars",
            "input_tokens",
            "output_tokens",
            "cached_tokens",
            "cache_write_tokens",
            "reasoning_tokens",
            "ttft_ms",
            "total_ms",
            "cost_usd",
            "cost_basis",
            "price_date",
            "finish",
            "error_kind",
            "attempt",
            "outcome",
            "kept_words",
            "interaction_id",
            "part");

    private CallCsv() {}

    /**
     * Writes a file whole or not at all; an existing one is replaced.
     *
     * @param since from this moment on, or null for all
     * @return how many calls were written
     * @throws IOException when it cannot be written
     */
    public static int write(CallHistory history, @Nullable Instant since, Path file) throws IOException {
        int[] calls = {0};
        AtomicFile.write(file, out -> {
            Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            calls[0] = write(history, since, lines);
            lines.flush();
        });
        return calls[0];
    }

    /**
     * Writes the calls, oldest first.
     *
     * @return how many
     */
    static int write(CallHistory history, @Nullable Instant since, Writer out) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        out.write(String.join(",", COLUMNS) + "\n");
        try {
            history.forEach(since, entry -> {
                calls.incrementAndGet();
                writeLine(out, entry);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        return calls.get();
    }

    private static void writeLine(Writer out, LedgerEntry entry) {
        try {
            out.write(line(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(LedgerEntry entry) {
        boolean ended = entry.totalMs() != null;
        Money amount = entry.cost().amount();
        BigDecimal usd = amount == null ? null : amount.usd();
        Object[] values = {
            entry.id(),
            entry.parentId(),
            entry.startedAt(),
            entry.kind(),
            entry.requestedTier(),
            entry.tier().id(),
            entry.provider(),
            entry.model(),
            entry.preset(),
            entry.routingCause().id(),
            entry.complexityScore(),
            entry.cold() ? 1 : 0,
            entry.inputChars(),
            ended ? entry.outputChars() : null,
            ended ? entry.usage().input() : null,
            ended ? entry.usage().output() : null,
            ended ? entry.usage().cached() : null,
            ended ? entry.usage().cacheWrite() : null,
            ended ? entry.usage().reasoning() : null,
            entry.ttftMs(),
            entry.totalMs(),
            usd == null ? null : usd.toPlainString(),
            entry.cost().basis().id(),
            entry.cost().priceDate(),
            entry.finish(),
            entry.errorKind(),
            entry.attempt(),
            entry.outcome().id(),
            entry.keptWords(),
            entry.interactionId(),
            entry.part()
        };
        return Arrays.stream(values).map(CallCsv::field).collect(Collectors.joining(",")) + "\n";
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
