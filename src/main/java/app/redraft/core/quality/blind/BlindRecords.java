package app.redraft.core.quality.blind;

import java.io.IOException;
import java.util.Optional;

/** Port to the sheets on disk. Blocks on disk: worker threads only. */
public interface BlindRecords {

    /**
     * What was kept of a run's sheet.
     *
     * @throws IOException where it is there and cannot be read
     */
    Optional<BlindRecord> find(String run) throws IOException;

    /**
     * Keeps a sheet in place of what was kept before.
     *
     * @throws IOException where it cannot be written
     */
    void keep(BlindRecord sheet) throws IOException;
}
