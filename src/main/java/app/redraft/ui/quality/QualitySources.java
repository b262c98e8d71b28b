package app.redraft.ui.quality;

import app.redraft.core.call.Engines;
import app.redraft.core.quality.blind.BlindRecords;
import app.redraft.core.settings.Settings;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the panel works with.
 *
 * @param runs the gate, its scenarios and decisions
 * @param reports writes reports as pages
 * @param blind sheets of blind comparisons
 * @param engines the tiers' engines, for their names
 * @param settings those in force, and how others come into force
 */
public record QualitySources(
        GateRuns runs, ReportPages reports, BlindRecords blind, Engines engines, LiveSettings settings) {

    /**
     * Settings that change while the window is open.
     *
     * @param now those in force
     * @param apply puts saved ones into force; called on the FX thread
     */
    public record LiveSettings(Supplier<Settings> now, Consumer<Settings> apply) {}
}
