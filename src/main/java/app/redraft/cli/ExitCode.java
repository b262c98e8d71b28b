package app.redraft.cli;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.rewrite.Version;

/** Exit codes of every command. */
public final class ExitCode {
    /** The work is done. */
    public static final int OK = 0;
    /** The work failed or is unfinished. */
    public static final int FAILED = 1;
    /** The command line or the settings are wrong. */
    public static final int USAGE = 2;
    /** Our own budget or rate limit. */
    public static final int LIMIT = 3;
    /** The writer stopped it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** What a rewrite ends with. */
    public static int of(Version version) {
        if (version.finished()) {
            return OK;
        }
        ErrorKind error = version.end().error();
        if (error == ErrorKind.BUDGET || version.end().ownLimit()) {
            return LIMIT;
        }
        return error == ErrorKind.CANCELLED ? INTERRUPTED : FAILED;
    }
}
