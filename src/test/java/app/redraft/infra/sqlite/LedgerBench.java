package app.redraft.infra.sqlite;

import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.llm.Tier;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Times the ledger with a year of calls in it: {@code packaging/bench ledger [CALLS]}. Prints elapsed time, and the processor
 * time, which other programs disturb less.
 */
public final class LedgerBench {
    private static final int RUNS = 15;
    private static final Executor PARTS = Executors.newCachedThreadPool(part -> {
        Thread thread = new Thread(part, "part");
        thread.setDaemon(true);
        return thread;
    });
    private static final String FILL =
            """
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :calls),
            drawn AS (SELECT i, abs(random()) % 4 AS model, abs(random()) % 5 AS preset, abs(random()) % 50 AS fate,
                abs(random()) % 3000 AS ttft FROM n)
            INSERT INTO ai_interactions (id, interaction_id, parent_id, started_at, kind, requested_tier, tier, provider, model, preset,
                routing_cause, input_chars, output_chars, input_tokens, output_tokens, cached_tokens, cache_write_tokens,
                reasoning_tokens, ttft_ms, total_ms, cost_micros, cost_basis, finish, error_kind, outcome, kept_words)
            SELECT printf('%026d', i), printf('%026d', i),
                CASE WHEN model < 2 AND i % 5 = 0 THEN printf('%026d', i - 1) END,
                strftime('%Y-%m-%dT%H:%M:%fZ', 'now', printf('-%d seconds', (:calls - i) * 31536000 / :calls)),
                'rewrite', 'auto', iif(model < 2, 'frontier', 'edge'), 'openai',
                CASE model WHEN 0 THEN 'gpt-4o' WHEN 1 THEN 'claude-sonnet-5' WHEN 2 THEN '@cf/zai-org/glm-4.7-flash'
                    ELSE 'small' END,
                CASE preset WHEN 0 THEN 'improve' WHEN 1 THEN 'grammar' WHEN 2 THEN 'concise' WHEN 3 THEN 'formal' END,
                'user', 1000 + abs(random()) % 3000, 1000 + abs(random()) % 3000, 300 + abs(random()) % 900,
                200 + abs(random()) % 900, 0, 0, 0, iif(fate = 0, NULL, 100 + ttft), 500 + ttft + abs(random()) % 9000,
                iif(fate = 1, NULL, iif(model = 3, 0, abs(random()) % 20000)),
                iif(fate = 1, 'unknown', iif(model = 3, 'free', 'computed')), iif(fate = 0, NULL, 'stop'),
                iif(fate = 0, 'server', NULL),
                CASE WHEN fate = 0 THEN 'failed' WHEN fate < 8 THEN 'pending' WHEN fate < 30 THEN 'accepted'
                    ELSE 'rejected' END,
                abs(random()) % 200
            FROM drawn
            """;

    private LedgerBench() {}

    public static void main(String[] args) throws IOException {
        int calls = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("redraft-bench");
        Path file = folder.resolve("redraft.db");
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.write(
                    handle -> handle.createUpdate(FILL).bind("calls", calls).execute());
        }
        System.out.printf("%d calls, %d MB%n", calls, Files.size(file) >> 20);
        List<SqliteLedger> opened = new ArrayList<>();
        time("open", () -> opened.add(SqliteLedger.open(file)));
        opened.forEach(SqliteLedger::close);
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            measure(ledger);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private static void measure(SqliteLedger ledger) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant month = Instant.now().minus(Duration.ofDays(30));
        for (GroupBy by : GroupBy.values()) {
            time("report by " + by.id(), () -> ledger.report(new CostQuery(null, by, zone)));
        }
        time("report by tier, 30 days", () -> ledger.report(new CostQuery(month, GroupBy.TIER, zone)));
        time("value of going deeper", () -> ledger.value(null));
        time("spent, 30 days", () -> ledger.since(month, null));
        time("the whole cost panel", () -> panel(ledger, month, zone));
        time("latest 100 calls", () -> ledger.latest(100));
    }

    /** What the cost panel reads when it is opened, beside one another as its parts do. */
    private static void panel(SqliteLedger ledger, Instant month, ZoneId zone) {
        CompletableFuture.allOf(Stream.<Runnable>of(
                                () -> {
                                    ledger.report(new CostQuery(
                                            Instant.now().minus(Duration.ofHours(12)), GroupBy.TIER, zone));
                                    ledger.report(new CostQuery(month, GroupBy.TIER, zone));
                                    ledger.report(new CostQuery(null, GroupBy.TIER, zone));
                                },
                                () -> ledger.value(null),
                                () -> ledger.report(new CostQuery(month, GroupBy.MODEL, zone)),
                                () -> {
                                    ledger.report(new CostQuery(month, GroupBy.DAY, zone, Tier.EDGE));
                                    ledger.report(new CostQuery(month, GroupBy.DAY, zone, Tier.FRONTIER));
                                    ledger.since(month, null);
                                })
                        .map(part -> CompletableFuture.runAsync(part, PARTS))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void time(String name, Runnable action) {
        long first = System.nanoTime();
        action.run();
        first = System.nanoTime() - first;
        long[] elapsed = new long[RUNS];
        long[] processor = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long cpu = cpuNanos();
            long start = System.nanoTime();
            action.run();
            elapsed[i] = System.nanoTime() - start;
            processor[i] = cpuNanos() - cpu;
        }
        Arrays.sort(elapsed);
        Arrays.sort(processor);
        System.out.printf(
                "%-26s first %7.1f ms   median %7.1f ms   longest %7.1f ms   processor %7.1f ms%n",
                name, first / 1e6, elapsed[RUNS / 2] / 1e6, elapsed[RUNS - 1] / 1e6, processor[RUNS / 2] / 1e6);
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
