package app.redraft.core.quality.gate.record;

import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.GateSetup;
import app.redraft.core.quality.gate.record.GateRecord.Change;
import app.redraft.core.quality.gate.record.GateRecord.Finished;
import app.redraft.core.quality.gate.scenario.PresetCategories;
import app.redraft.core.quality.gate.verdict.Verdict;
import app.redraft.core.quality.gate.verdict.Verdict.Outcome;
import app.redraft.core.routing.TierFloor;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsStore;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts reports into effect: records them, sets the default on a pass and presets' tiers on a conditional one, and takes that
 * back. Nothing is set that a report does not justify. Thread-safe; blocks on disk but for {@link #of}.
 */
public final class GateDecisions implements TierFloor {
    private final GateRecords records;
    private final SettingsStore store;
    private final Supplier<Settings> settings;
    private final Supplier<GateSetup> setup;
    private final Clock clock;
    private volatile @Nullable GateRecord known;

    /**
     * @param records keeps what was said and decided
     * @param store keeps the settings
     * @param settings the settings in force
     * @param setup what a run would examine now
     * @param clock the time
     */
    public GateDecisions(
            GateRecords records,
            SettingsStore store,
            Supplier<Settings> settings,
            Supplier<GateSetup> setup,
            Clock clock) {
        this.records = records;
        this.store = store;
        this.settings = settings;
        this.setup = setup;
        this.clock = clock;
    }

    /** Whether edge was checked as it is now; reads the record anew. */
    public GateStatus status() {
        GateRecord record = records.read();
        known = record;
        return GateStatus.of(record, setup.get(), settings.get());
    }

    /** Everything recorded. */
    public GateRecord record() {
        GateRecord record = records.read();
        known = record;
        return record;
    }

    /**
     * Records a report; one of a run that did not come to its end says nothing and is not recorded.
     *
     * @throws IOException when the disk does not let it
     */
    public void remember(GateReport report) throws IOException {
        if (report.finished()) {
            records.add(new Finished(
                    report.id(), report.at(), report.setup(), report.verdict().outcome(), weak(report)));
            known = records.read();
        }
    }

    private static List<String> weak(GateReport report) {
        return report.verdict().categories().stream()
                .filter(category -> category.outcome() == Outcome.FAIL)
                .map(Verdict.Category::name)
                .flatMap(category -> PresetCategories.presets(category, report.scenarios()).stream())
                .distinct()
                .toList();
    }

    /**
     * Whether {@link #apply} has something to set: the run came to its end, and did not fail, and examined what is in force, and
     * nothing was recorded of that since. Reads the record anew.
     */
    public boolean applies(GateReport report) {
        GateSetup inForce = setup.get();
        return report.finished()
                && report.verdict().outcome() != Outcome.FAIL
                && report.setup().equals(inForce)
                && record().newest(inForce)
                        .filter(newest -> newest.run().equals(report.id())
                                && newest.outcome() == report.verdict().outcome())
                        .isPresent();
    }

    /**
     * Sets what a report justifies: a pass makes edge the default, a conditional one keeps its presets on frontier. Records it.
     *
     * @return the settings in force since; their default is another one where the environment decides it
     * @throws IOException when the disk does not let it
     * @throws IllegalStateException where it justifies nothing
     */
    public Settings apply(GateReport report) throws IOException {
        if (!applies(report)) {
            throw new IllegalStateException("no pass: " + report.verdict().outcome());
        }
        Settings before = settings.get();
        Map<String, Tier> presets = new TreeMap<>(before.presets());
        report.verdict().presetsOnFrontier().forEach(preset -> presets.put(preset, Tier.FRONTIER));
        TierChoice choice = report.verdict().outcome() == Outcome.PASS ? TierChoice.EDGE : store.defaultTier();
        return change(report.id(), choice, presets);
    }

    /**
     * Goes back to what was set before a change; what else was set since stays.
     *
     * @param change as {@link GateStatus#wayBack()} names it
     * @param report the report that justifies going back
     * @return the settings in force since
     * @throws IOException when the disk does not let it
     */
    public Settings takeBack(Change change, Finished report) throws IOException {
        return change(
                report.run(), change.from(), change.presetsBefore(settings.get().presets()));
    }

    private Settings change(String run, TierChoice choice, Map<String, Tier> presets) throws IOException {
        Settings before = settings.get();
        TierChoice from = store.defaultTier();
        store.save(before, before.withPresets(presets));
        // The file's own default: what the environment says now may be gone tomorrow.
        Settings after = store.saveDefaultTier(choice);
        records.add(new Change(clock.instant(), run, from, choice, before.presets(), presets));
        known = records.read();
        return after;
    }

    /** Frontier for the presets for which the newest report on what is in force found edge too weak. Reads the record once. */
    @Override
    public Tier of(String preset) {
        GateRecord record = known;
        if (record == null) {
            record = records.read();
            known = record;
        }
        Optional<Finished> report = record.newest(setup.get());
        return report.isPresent() && report.get().weak().contains(preset) ? Tier.FRONTIER : Tier.EDGE;
    }
}
