package app.redraft.ui.quality;

import app.redraft.core.quality.gate.GateReport;
import java.io.IOException;
import java.nio.file.Path;

/** Writes reports as pages and opens them with the system's program. Blocks on disk: on worker threads only. */
public interface ReportPages {

    /**
     * Writes a report in place of an older page of the same run, and opens it where the system has a program for it.
     *
     * @return where it is
     * @throws IOException when the disk does not let it
     */
    Path open(GateReport report) throws IOException;
}
