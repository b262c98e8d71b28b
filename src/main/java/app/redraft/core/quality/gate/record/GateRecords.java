package app.redraft.core.quality.gate.record;

import java.io.IOException;

/** Port to the record of what the gate said and what was decided on it. Blocks on disk: worker threads only. */
public interface GateRecords {

    /** Everything recorded; what cannot be read is left out. */
    GateRecord read();

    /**
     * Records a report.
     *
     * @throws IOException when the disk does not let it
     */
    void add(GateRecord.Finished report) throws IOException;

    /**
     * Records a change of settings.
     *
     * @throws IOException when the disk does not let it
     */
    void add(GateRecord.Change change) throws IOException;
}
