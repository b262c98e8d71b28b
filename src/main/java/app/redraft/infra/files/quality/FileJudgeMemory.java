package app.redraft.infra.files.quality;

import app.redraft.core.quality.judge.Choice;
import app.redraft.core.quality.judge.JudgeCall;
import app.redraft.core.quality.judge.JudgeMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers of judges in a small text file, a line each, with a fingerprint of the call instead of its text. Lines are only ever
 * added; one that a crash cut short is passed over. Thread-safe.
 */
public final class FileJudgeMemory implements JudgeMemory {
    private static final Logger LOG = LoggerFactory.getLogger(FileJudgeMemory.class);

    private final Path file;
    private @Nullable Map<String, Choice> known;

    /** @param file made when a judge says something */
    public FileJudgeMemory(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Optional<Choice> find(JudgeCall call) {
        return Optional.ofNullable(known().get(fingerprint(call)));
    }

    @Override
    public synchronized void keep(JudgeCall call, Choice said) {
        String key = fingerprint(call);
        known().put(key, said);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    file,
                    ("\n" + key + "\t" + said.id()).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("What a judge said is forgotten when Redraft is closed: {}", e.toString());
        }
    }

    private Map<String, Choice> known() {
        Map<String, Choice> read = known;
        if (read == null) {
            read = read();
            known = read;
        }
        return read;
    }

    private Map<String, Choice> read() {
        Map<String, Choice> read = new HashMap<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    int tab = line.indexOf('\t');
                    Choice.of(line.substring(tab + 1))
                            .ifPresent(said -> read.put(line.substring(0, Math.max(0, tab)), said));
                }
            }
        } catch (IOException e) {
            LOG.warn("What judges said before cannot be read: {}", e.toString());
        }
        return read;
    }

    private static String fingerprint(JudgeCall call) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(call.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
