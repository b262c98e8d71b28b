package app.redraft.infra.files.quality;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.quality.blind.BlindRecord;
import app.redraft.core.quality.blind.BlindRecords;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Blind sheets as JSON files, one for each run of the gate. Thread-safe. */
public final class FileBlindRecords implements BlindRecords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** @param folder made when a sheet is kept */
    public FileBlindRecords(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized Optional<BlindRecord> find(String run) throws IOException {
        Path file = file(run);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readAllBytes(file), BlindRecord.class))
                : Optional.empty();
    }

    @Override
    public synchronized void keep(BlindRecord sheet) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(
                file(sheet.run()), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(sheet));
    }

    private Path file(String run) {
        return folder.resolve("blind-" + run.replaceAll("[^A-Za-z0-9_-]", "_") + ".json");
    }
}
