package app.redraft.cli;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.document.DocumentException;
import app.redraft.core.llm.ModelException;
import app.redraft.core.text.UserMessage;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The whole command line: commands, UTF-8 streams, and the one place where an exception becomes a message and an exit code. */
public final class Program {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final Map<String, Object> commands;
    private final String version;
    private final Supplier<List<UserMessage>> notices;

    /**
     * A command line that reads no command's options before it runs, so that a window does not wait for them.
     *
     * @param commands sub-commands by name, in the order of the help
     * @param version what {@code --version} prints
     * @param notices lines for the writer after any command, for example that the ledger cannot be kept
     */
    public Program(Map<String, Object> commands, String version, Supplier<List<UserMessage>> notices) {
        this.commands = Collections.unmodifiableMap(new LinkedHashMap<>(commands));
        this.version = version;
        this.notices = notices;
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    public int run(String... args) {
        CommandLine commandLine = commandLine();
        int code = commandLine.execute(args);
        notices.get().stream().map(Words::of).forEach(commandLine.getErr()::println);
        // Writing fails silently in Java, and a result that nobody got is no success.
        if (commandLine.getOut().checkError() && code == ExitCode.OK) {
            commandLine.getErr().println(Words.get("program.unwritten"));
            code = ExitCode.FAILED;
        }
        commandLine.getErr().flush();
        return code;
    }

    /** The names of all sub-commands. */
    public List<String> names() {
        return List.copyOf(commands.keySet());
    }

    /** Writes one line to standard error. */
    public void complain(String line) {
        writer(System.err).println(line);
    }

    /** Writes what happened to standard error, in one line. */
    public void complain(UserMessage message) {
        complain("redraft: " + Words.of(message));
    }

    private static <T> T number(String text, Function<String, T> read, String otherwise) {
        try {
            return read.apply(text.strip());
        } catch (NumberFormatException none) {
            throw new TypeConversionException(Words.get(otherwise, text));
        }
    }

    private CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new RedraftCommand());
        commands.forEach(commandLine::addSubcommand);
        ITypeConverter<Integer> whole = text -> number(text, Integer::valueOf, "program.no-whole-number");
        commandLine.registerConverter(Integer.class, whole);
        commandLine.registerConverter(int.class, whole);
        commandLine.registerConverter(BigDecimal.class, text -> number(text, BigDecimal::new, "program.no-amount"));
        IVersionProvider versions = () -> new String[] {"Redraft " + version};
        all(commandLine, line -> line.getCommandSpec().versionProvider(versions));
        commandLine.setOut(writer(System.out));
        commandLine.setErr(writer(System.err));
        commandLine.setParameterExceptionHandler((problem, args) -> {
            PrintWriter err = problem.getCommandLine().getErr();
            err.println(complaint(problem));
            err.println(Words.get("program.see-help", path(problem.getCommandLine())));
            err.flush();
            return ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler((problem, line, parsed) -> report(problem, line));
        return commandLine;
    }

    /** What stands where a command is expected is a mistyped command, or a file for the window that is not there. */
    private String complaint(ParameterException problem) {
        boolean first = problem.getCommandLine().getParent() == null;
        if (first && problem instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return Words.get("program.no-such-command", unmatched.getUnmatched().get(0), String.join(", ", names()));
        }
        return String.valueOf(problem.getMessage());
    }

    private static int report(Exception problem, CommandLine line) {
        line.getOut().flush();
        PrintWriter err = line.getErr();
        if (problem instanceof ModelException failure) {
            err.println(Words.of(failure.userMessage()));
            err.flush();
            return failure.ownLimit() ? ExitCode.LIMIT : ExitCode.FAILED;
        }
        if (problem instanceof DocumentException unreadable) {
            err.println(Words.of(unreadable.userMessage()));
            err.flush();
            return ExitCode.USAGE;
        }
        if (problem instanceof SettingsProblem) {
            err.println(problem.getMessage());
            err.flush();
            return ExitCode.USAGE;
        }
        if (problem instanceof LedgerException ledger) {
            err.println(Words.of(ledger.userMessage()));
            err.flush();
            return ExitCode.FAILED;
        }
        LOG.error("command failed", problem);
        err.println(Words.get("program.failed", problem.getClass().getSimpleName()));
        err.flush();
        return ExitCode.FAILED;
    }

    private static void all(CommandLine line, java.util.function.Consumer<CommandLine> action) {
        action.accept(line);
        line.getSubcommands().values().forEach(sub -> all(sub, action));
    }

    private static String path(CommandLine line) {
        return line.getParent() == null ? "" : path(line.getParent()) + " " + line.getCommandName();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
