package app.redraft.infra.secrets;

import app.redraft.core.file.AtomicFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Keys in plain text in a file only its owner may read: for systems without a keychain, and only when explicitly chosen. */
final class KeyFile {
    private static final String LABEL =
            """
            # Redraft keeps API keys here IN PLAIN TEXT because you chose so: this system has no usable keychain.
            # Anyone who can read this file can use them. Remove one with "redraft key remove edge|frontier".
            """;

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    Optional<String> read(String account) throws IOException {
        return Optional.ofNullable(load().getProperty(account));
    }

    void write(String account, String key) throws IOException {
        Properties keys = load();
        keys.setProperty(account, key);
        save(keys);
    }

    void delete(String account) throws IOException {
        Properties keys = load();
        if (keys.remove(account) == null) {
            return;
        }
        if (keys.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            save(keys);
        }
    }

    private Properties load() throws IOException {
        Properties keys = new Properties();
        if (Files.exists(file)) {
            keys.load(new StringReader(Files.readString(file)));
        }
        return keys;
    }

    private void save(Properties keys) throws IOException {
        StringBuilder text = new StringBuilder(LABEL);
        new TreeMap<>(keys).forEach((account, key) -> text.append(account)
                .append('=')
                .append(key.toString().replace("\\", "\\\\"))
                .append('\n'));
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        AtomicFile.writeOwnerOnly(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
