package app.redraft.launch.quality;

import app.redraft.core.call.Engines;
import app.redraft.core.quality.blind.BlindRecords;
import app.redraft.infra.process.DesktopFiles;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.quality.GateRuns;
import app.redraft.ui.quality.QualityPane;
import app.redraft.ui.quality.QualitySources;
import app.redraft.ui.quality.ReportPages;
import java.nio.file.Path;
import java.time.Clock;

/** Builds the Quality panel. FX thread. */
public final class QualityPanel {
    private QualityPanel() {}

    /**
     * What the panel works on.
     *
     * @param calls calls models, and keeps what came of it
     * @param disk reads and writes small files
     * @param clock tells how long a run takes
     */
    public record Threads(Background calls, Background disk, Delay delay, Clock clock) {}

    /**
     * The panel.
     *
     * @param blind sheets of blind comparisons
     * @param engines the tiers' engines
     * @param settings those in force, and what puts saved ones into force
     * @param write writes a report as a page
     */
    public static QualityPane of(
            GateRuns runs,
            BlindRecords blind,
            Engines engines,
            QualitySources.LiveSettings settings,
            ReportPages write,
            Threads threads) {
        DesktopFiles desktop = DesktopFiles.of(System.getenv(), System.getProperty("os.name"));
        ReportPages pages = report -> {
            Path page = write.open(report);
            desktop.open(page);
            return page;
        };
        return new QualityPane(
                new QualitySources(runs, pages, blind, engines, settings),
                threads.calls(),
                threads.disk(),
                threads.delay(),
                threads.clock());
    }
}
