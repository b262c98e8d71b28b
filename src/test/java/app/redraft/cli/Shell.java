package app.redraft.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs one command and keeps what it wrote. */
final class Shell {
    final int code;
    final String out;
    final String err;

    private Shell(int code, String out, String err) {
        this.code = code;
        this.out = out;
        this.err = err;
    }

    static Shell run(Object command, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Shell(code, out.toString(), err.toString());
    }
}
