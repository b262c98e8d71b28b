package app.redraft.infra.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Calls;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.cost.ledger.LedgerCalls;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Money;
import app.redraft.infra.files.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger under several real processes. */
class LedgerProcessesTest {
    private static final int WRITERS = 3;
    private static final int CALLS = 60;
    private static final long PATIENCE_S = 120;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("redraft.db");
    }

    @Test
    void processesThatStartAndWriteAtOnceLoseNothing() throws Exception {
        List<Process> writers = new ArrayList<>();
        try {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(ChildJvm.start(Writer.class, file().toString(), "w" + i));
            }
            for (Process writer : writers) {
                assertThat(writer.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
                assertThat(writer.exitValue()).isZero();
            }
        } finally {
            writers.forEach(Process::destroyForcibly);
        }
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            Figures total = ledger.report(new CostQuery(null, GroupBy.TIER, ZoneOffset.UTC))
                    .total();
            assertThat(total.calls()).isEqualTo((long) WRITERS * CALLS);
            assertThat(total.accepted()).isEqualTo((long) WRITERS * CALLS);
            assertThat(total.cost()).isEqualTo(new Money((long) WRITERS * CALLS));
            assertThat(ledger.notice()).isEmpty();
        }
    }

    @Test
    void aProcessKilledInTheMiddleOfACallLeavesAPendingRow() throws Exception {
        Process writer = ChildJvm.start(Stuck.class, file().toString());
        try {
            assertThat(writer.inputReader().readLine()).isEqualTo("called");
            writer.destroyForcibly();
            assertThat(writer.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        } finally {
            writer.destroyForcibly();
        }
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            LedgerEntry entry = LedgerCalls.find(ledger, "stuck").orElseThrow();
            assertThat(entry.outcome()).isEqualTo(Outcome.PENDING);
            assertThat(entry.totalMs()).isNull();
            assertThat(entry.cost().amount()).isNull();
        }
    }

    @Test
    void aProcessKilledWhileWritingLeavesASoundLedger() throws Exception {
        Process writer = ChildJvm.start(Endless.class, file().toString());
        try {
            assertThat(writer.inputReader().readLine()).isEqualTo("writing");
            writer.destroyForcibly();
            assertThat(writer.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        } finally {
            writer.destroyForcibly();
        }
        try (SqliteDatabase database = SqliteDatabase.open(file())) {
            assertThat(database.<String>read(handle -> handle.createQuery("PRAGMA integrity_check")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("ok");
            assertThat(database.notice()).isEmpty();
        }
        try (SqliteLedger ledger = SqliteLedger.open(file())) {
            long unfinished = ledger.latest(Integer.MAX_VALUE).stream()
                    .filter(entry -> entry.totalMs() == null)
                    .count();
            assertThat(unfinished).as("at most the call it was killed in").isLessThanOrEqualTo(1);
        }
    }

    private static void write(SqliteLedger ledger, String id) {
        ledger.begin(new CallStart(Calls.context(id, Tier.EDGE), Calls.GPT, Instant.now(), 1, false));
        ledger.complete(id, Calls.done(TokenUsage.of(1, 1), Calls.computed(1), 1));
    }

    /** Writes some calls and ends. */
    public static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            try (SqliteLedger ledger = SqliteLedger.open(Path.of(args[0]))) {
                for (int i = 0; i < CALLS; i++) {
                    String id = args[1] + "-" + i;
                    write(ledger, id);
                    ledger.decide(id, Outcome.ACCEPTED, 1);
                }
            }
        }
    }

    /** Begins a call and waits. */
    public static final class Stuck {
        private Stuck() {}

        public static void main(String[] args) throws IOException {
            try (SqliteLedger ledger = SqliteLedger.open(Path.of(args[0]))) {
                ledger.begin(new CallStart(Calls.context("stuck", Tier.EDGE), Calls.GPT, Instant.now(), 1, false));
                System.out.println("called");
                if (System.in.read() < 0) {
                    System.exit(0);
                }
            }
        }
    }

    /** Writes calls until it is killed. */
    public static final class Endless {
        private Endless() {}

        public static void main(String[] args) {
            try (SqliteLedger ledger = SqliteLedger.open(Path.of(args[0]))) {
                for (int i = 0; ; i++) {
                    write(ledger, "e" + i);
                    if (i == 20) {
                        System.out.println("writing");
                    }
                }
            }
        }
    }
}
