package app.redraft.infra.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a ledger of its own on disk. */
public abstract class WithLedger {
    /** Where the ledger lies. */
    @TempDir
    protected Path folder;

    /** The ledger, open for the length of a test. */
    protected SqliteLedger ledger;

    @BeforeEach
    void openLedger() {
        ledger = SqliteLedger.open(folder.resolve("redraft.db"));
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }
}
