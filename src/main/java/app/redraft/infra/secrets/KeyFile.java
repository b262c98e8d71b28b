package app.redraft.infra.secrets;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

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
        Path temporary = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.newByteChannel(
                            temporary,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            ownerOnly(folder))
                    .close();
            Files.write(temporary, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Windows keeps the folder of the profile private; elsewhere the file itself is. */
    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
