package app.redraft.infra.files;

import app.redraft.core.settings.SettingsException;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Redraft keeps its things on this platform.
 *
 * @param config holds the settings file
 * @param data holds the ledger, recovery, the window state and the key file; the one {@code doctor} calls home
 * @param logs holds the log files
 */
public record DataFolders(Path config, Path data, Path logs) {
    private static final String LOWER_NAME = "redraft";
    private static final String NAME = "Redraft";
    private static final Pattern DOCUMENTS = Pattern.compile("\\s*XDG_DOCUMENTS_DIR=\"([^\"]+)\"\\s*");

    /**
     * The folders by environment and platform: {@code REDRAFT_HOME} puts everything under one folder, else XDG base
     * directories, {@code ~/Library} or {@code %APPDATA%}. Nothing is created.
     *
     * @param environment the process environment
     * @param osName the system property {@code os.name}
     * @param userHome the user's home folder
     */
    public static DataFolders of(Map<String, String> environment, String osName, Path userHome) {
        String home = environment.get("REDRAFT_HOME");
        if (home != null && !home.isBlank()) {
            Path all = Path.of(home).toAbsolutePath().normalize();
            return new DataFolders(all, all, all.resolve("logs"));
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path roaming = absolute(environment.get("APPDATA"), userHome.resolve("AppData/Roaming"))
                    .resolve(NAME);
            return new DataFolders(roaming, roaming, roaming.resolve("logs"));
        }
        if (os.startsWith("mac")) {
            Path support = userHome.resolve("Library/Application Support").resolve(NAME);
            return new DataFolders(
                    support, support, userHome.resolve("Library/Logs").resolve(NAME));
        }
        return new DataFolders(
                absolute(environment.get("XDG_CONFIG_HOME"), userHome.resolve(".config"))
                        .resolve(LOWER_NAME),
                absolute(environment.get("XDG_DATA_HOME"), userHome.resolve(".local/share"))
                        .resolve(LOWER_NAME),
                absolute(environment.get("XDG_STATE_HOME"), userHome.resolve(".local/state"))
                        .resolve(LOWER_NAME)
                        .resolve("logs"));
    }

    /** A relative path in an XDG variable is to be ignored, as the base directory specification says. */
    private static Path absolute(@Nullable String value, Path otherwise) {
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }

    /**
     * The folder where the writer keeps documents: the one the desktop names, {@code Documents}, or the home folder.
     *
     * @param environment the process environment
     * @param userHome the user's home folder
     */
    public static Path documents(Map<String, String> environment, Path userHome) {
        Path names = absolute(environment.get("XDG_CONFIG_HOME"), userHome.resolve(".config"))
                .resolve("user-dirs.dirs");
        Path usual = userHome.resolve("Documents");
        return named(names, userHome)
                .filter(Files::isDirectory)
                .orElseGet(() -> Files.isDirectory(usual) ? usual : userHome);
    }

    private static Optional<Path> named(Path names, Path userHome) {
        try {
            return Files.exists(names)
                    ? Files.readAllLines(names).stream()
                            .map(DOCUMENTS::matcher)
                            .filter(Matcher::matches)
                            .map(line -> Path.of(line.group(1).replace("$HOME", userHome.toString())))
                            .findFirst()
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** {@code settings.yaml}. */
    public Path settingsFile() {
        return config.resolve("settings.yaml");
    }

    /** {@code redraft.db}, the ledger. */
    public Path database() {
        return data.resolve("redraft.db");
    }

    /** {@code recovery/}, unsaved text. */
    public Path recovery() {
        return data.resolve("recovery");
    }

    /** {@code workspace.json}: recent files and window size. */
    public Path workspaceFile() {
        return data.resolve("workspace.json");
    }

    /** {@code locked.json}: documents that stay on this machine. */
    public Path lockedFile() {
        return data.resolve("locked.json");
    }

    /** {@code goals.json}: the writer's goals and the words of each day; absent until there are some. */
    public Path goalsFile() {
        return data.resolve("goals.json");
    }

    /** {@code writing.json}: what the writer chose for writing; absent until then. */
    public Path writingFile() {
        return data.resolve("writing.json");
    }

    /** {@code phrases.json}: what was learnt about phrases; absent until then. */
    public Path phrasesFile() {
        return data.resolve("phrases.json");
    }

    /** {@code dictionary.json}: the writer's own words and ignored rules; absent until there are some. */
    public Path dictionaryFile() {
        return data.resolve("dictionary.json");
    }

    /** {@code styles/}: decisions of style that cannot be beside their document; absent until there are some. */
    public Path styles() {
        return data.resolve("styles");
    }

    /** {@code snapshots/}: earlier states of documents; absent until there are some. */
    public Path snapshots() {
        return data.resolve("snapshots");
    }

    /** {@code gate/}: scenarios, runs and the record of the quality gate; absent until there are some. */
    public Path gate() {
        return data.resolve("gate");
    }

    /** {@code prices.json}: a price table the writer imported; absent until then. */
    public Path pricesFile() {
        return data.resolve("prices.json");
    }

    /** The labelled owner-only key file; absent unless the writer chose it. */
    public Path keyFile() {
        return config.resolve("keys-in-plain-text.properties");
    }

    /**
     * Creates the folders that are missing.
     *
     * @throws SettingsException when one cannot be created; the message names the folder and says what to do
     */
    public void create() throws SettingsException {
        for (Path folder : new Path[] {config, data, logs}) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new SettingsException(UserMessage.of("folder.cannot-create", folder.toString()), e);
            }
        }
    }
}
