package app.redraft.cli;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.SettingsException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redraft key}: stores or removes a tier's key. The key is read from standard input, never from an argument. */
@Command(name = "key", mixinStandardHelpOptions = true)
public final class KeyCommand implements Callable<Integer> {
    private static final int LONGEST = 8192;

    private final SecretStore secrets;
    private final InputStream stdin;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "set|remove", descriptionKey = "action")
    private String action = "";

    @Parameters(index = "1", paramLabel = "edge|frontier", descriptionKey = "tier")
    private String tierName = "";

    @Option(names = "--allow-file")
    private boolean allowFile;

    /**
     * The command.
     *
     * @param secrets where keys are kept
     * @param stdin standard input
     */
    public KeyCommand(SecretStore secrets, InputStream stdin) {
        this.secrets = secrets;
        this.stdin = stdin;
    }

    @Override
    public Integer call() {
        Tier tier = tier();
        try {
            return switch (action.toLowerCase(Locale.ROOT)) {
                case "set" -> set(tier);
                case "remove" -> remove(tier);
                default -> throw new ParameterException(spec.commandLine(), Words.get("key.set-or-remove", action));
            };
        } catch (SettingsException e) {
            say(Words.of(e.userMessage()));
            return ExitCode.FAILED;
        } catch (IOException e) {
            say(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private int set(Tier tier) throws IOException {
        String key = read(tier);
        if (key.isBlank()) {
            say(Words.get("key.none-given"));
            return ExitCode.USAGE;
        }
        secrets.store(tier, key, allowFile);
        say(
                switch (secrets.source(tier)) {
                    case KEYCHAIN -> Words.get("key.in-keychain", tier.id());
                    case FILE -> Words.get("key.in-file", tier.id());
                    case ENVIRONMENT -> Words.get("key.environment-wins", tier.id());
                    case NONE -> Words.get("key.unreadable");
                });
        return ExitCode.OK;
    }

    private int remove(Tier tier) throws IOException {
        secrets.remove(tier);
        say(
                secrets.source(tier) == SecretStore.Source.ENVIRONMENT
                        ? Words.get("key.environment-stays", tier.id())
                        : Words.get("key.removed", tier.id()));
        return ExitCode.OK;
    }

    /** The first line of standard input; typed without echo at a terminal. */
    private String read(Tier tier) throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("%s ", Words.get("key.prompt", tier.id()));
            return typed == null ? "" : new String(typed);
        }
        BufferedReader reader = new BufferedReader(new InputStreamReader(stdin, StandardCharsets.UTF_8));
        char[] buffer = new char[LONGEST];
        int length = 0;
        int got = reader.read(buffer, 0, LONGEST);
        while (got > 0) {
            length += got;
            got = reader.read(buffer, length, LONGEST - length);
        }
        return new String(buffer, 0, length).strip();
    }

    private Tier tier() {
        try {
            return Tier.of(tierName.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Words.get("key.edge-or-frontier", tierName));
        }
    }

    private void say(@Nullable String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
    }
}
