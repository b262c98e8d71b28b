package app.redraft.infra.files;

import app.redraft.core.call.fallback.AgreedPlaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Agreed pairs of places in a small text file, a line each; lines are only ever added. */
public final class FileAgreedPlaces implements AgreedPlaces {
    private static final Logger LOG = LoggerFactory.getLogger(FileAgreedPlaces.class);

    private final Path file;
    private final Set<String> own = new HashSet<>();

    /**
     * @param file made when something is agreed to
     */
    public FileAgreedPlaces(Path file) {
        this.file = file;
    }

    @Override
    public synchronized boolean contains(String from, String to) {
        String line = line(from, to);
        if (own.contains(line)) {
            return true;
        }
        try {
            return Files.exists(file) && Files.readAllLines(file).contains(line);
        } catch (IOException e) {
            LOG.warn("What was agreed to cannot be read: {}", e.toString());
            return false;
        }
    }

    @Override
    public synchronized void add(String from, String to) {
        String line = line(from, to);
        own.add(line);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    file,
                    (line + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("What was agreed to is forgotten when Redraft is closed: {}", e.toString());
        }
    }

    private static String line(String from, String to) {
        return (from + "\t" + to).replaceAll("\\R", " ");
    }
}
