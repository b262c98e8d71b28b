package app.redraft.infra.files.typing;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether quotation marks and dashes are set typographically while they are typed. Blocks for a moment on disk; any thread.
 *
 * @param file made when the writer chooses
 */
public record FileSmartTyping(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(FileSmartTyping.class);
    private static final String KEY = "smart-punctuation";

    /** What was chosen last; true before anything was. */
    public boolean load() {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("What was chosen about typing cannot be read: {}", e.toString());
            }
        }
        return Boolean.parseBoolean(kept.getProperty(KEY, "true"));
    }

    /** Keeps a choice. */
    public void save(boolean smart) {
        Properties kept = new Properties();
        kept.setProperty(KEY, Boolean.toString(smart));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                kept.store(out, null);
            }
        } catch (IOException e) {
            LOG.warn("What was chosen about typing is forgotten when Redraft is closed: {}", e.toString());
        }
    }
}
