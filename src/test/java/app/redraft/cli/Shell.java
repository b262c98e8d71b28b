package app.redraft.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs one command and keeps what it wrote. */
public final class Shell {
    public final int code;
    public final String out;
    public final String err;

    private Shell(int code, String out, String err) {
        this.code = code;
        this.out = out;
        this.err = err;
    }

    /** Runs a command with these arguments. */
    public static Shell run(Object command, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Shell(code, out.toString(), err.toString());
    }
}
