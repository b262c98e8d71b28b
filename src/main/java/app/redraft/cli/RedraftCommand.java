package app.redraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command; its sub-commands are added by {@code launch}. */
@Command(
        name = "redraft",
        mixinStandardHelpOptions = true,
        description = "An editor for writers that rewrites a passage at once, in place, as a live word-level diff.",
        footer = {
            "",
            "Without a command, the window opens; `redraft FILE` opens it on FILE.",
            "Exit codes: 0 ok, 1 failed or unfinished, 2 usage or settings wrong, 3 own budget or rate limit,",
            "130 interrupted."
        })
public final class RedraftCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command; see `redraft --help`.");
    }
}
