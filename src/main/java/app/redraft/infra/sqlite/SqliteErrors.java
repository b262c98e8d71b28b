package app.redraft.infra.sqlite;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean for the ledger. */
final class SqliteErrors {
    private SqliteErrors() {}

    /** Whether the file is no database any more. */
    static boolean isDamage(Throwable thrown) {
        SQLiteErrorCode code = code(thrown);
        return code == SQLiteErrorCode.SQLITE_NOTADB
                || (code != null && primary(code) == primary(SQLiteErrorCode.SQLITE_CORRUPT));
    }

    /** Whether somebody else holds the file: what failed may be tried again later. */
    static boolean isBusy(Throwable thrown) {
        SQLiteErrorCode code = code(thrown);
        return code != null
                && (primary(code) == SQLiteErrorCode.SQLITE_BUSY.code
                        || primary(code) == SQLiteErrorCode.SQLITE_LOCKED.code);
    }

    /** The exception that tells the writer what is the matter with a file. */
    static LedgerException failure(Path file, Exception e) {
        return new LedgerException(UserMessage.of("ledger." + key(e), file.toString()), e);
    }

    private static String key(Exception e) {
        SQLiteErrorCode code = code(e);
        if (e instanceof IOException) {
            return "not-writable";
        }
        return code == null
                ? "unusable"
                : switch (SQLiteErrorCode.getErrorCode(primary(code))) {
                    case SQLITE_FULL -> "disk-full";
                    case SQLITE_BUSY, SQLITE_LOCKED -> "busy";
                    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> "not-writable";
                    default -> "unusable";
                };
    }

    private static @Nullable SQLiteErrorCode code(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException sqlite) {
                return sqlite.getResultCode();
            }
        }
        return null;
    }

    /** Extended result codes carry the primary one in their low byte. */
    private static int primary(SQLiteErrorCode code) {
        return code.code & 0xff;
    }
}
