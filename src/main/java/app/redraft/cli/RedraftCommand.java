package app.redraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command; its sub-commands are added by {@code launch}. */
@Command(name = "redraft", mixinStandardHelpOptions = true, resourceBundle = Words.HELP)
public final class RedraftCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Words.get("program.name-a-command"));
    }
}
