package app.redraft.core.quality.gate.record;

import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.quality.gate.GateSetup;
import app.redraft.core.quality.gate.verdict.Verdict;
import app.redraft.core.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the gate said, and what was decided on it.
 *
 * @param reports every report of a run that came to its end, oldest first
 * @param changes every change of settings that a report justified, oldest first
 */
public record GateRecord(List<Finished> reports, List<Change> changes) {
    /** Nothing was ever checked. */
    public static final GateRecord EMPTY = new GateRecord(List.of(), List.of());

    public GateRecord {
        reports = List.copyOf(reports);
        changes = List.copyOf(changes);
    }

    /**
     * A report.
     *
     * @param run the run's name
     * @param at when the run began
     * @param setup what was examined
     * @param outcome what the gate said
     * @param weak ids of the presets for which edge does not do; every examined one where the gate said no
     */
    public record Finished(String run, Instant at, GateSetup setup, Verdict.Outcome outcome, List<String> weak) {
        public Finished {
            weak = List.copyOf(weak);
        }
    }

    /**
     * A change of settings.
     *
     * @param at when it was made
     * @param run the report that justified it
     * @param from the default before
     * @param to the default since
     * @param presetsFrom tiers of presets before
     * @param presetsTo tiers of presets since
     */
    public record Change(
            Instant at,
            String run,
            TierChoice from,
            TierChoice to,
            Map<String, Tier> presetsFrom,
            Map<String, Tier> presetsTo) {
        public Change {
            presetsFrom = Map.copyOf(presetsFrom);
            presetsTo = Map.copyOf(presetsTo);
        }

        /** Whether what it set is in force; what else was set since does not matter. */
        public boolean holds(Settings settings) {
            return to == settings.defaultTier()
                    && presetsSet().stream()
                            .allMatch(preset -> Objects.equals(
                                    presetsTo.get(preset), settings.presets().get(preset)));
        }

        /** Whether edge took the place of another default by it. */
        public boolean madeEdgeTheDefault() {
            return to == TierChoice.EDGE && from != TierChoice.EDGE;
        }

        /** Tiers of presets with those that it set as they were before. */
        Map<String, Tier> presetsBefore(Map<String, Tier> now) {
            Map<String, Tier> before = new TreeMap<>(now);
            for (String preset : presetsSet()) {
                before.remove(preset);
                Tier tier = presetsFrom.get(preset);
                if (tier != null) {
                    before.put(preset, tier);
                }
            }
            return before;
        }

        private Set<String> presetsSet() {
            Set<String> set = new TreeSet<>(presetsFrom.keySet());
            set.addAll(presetsTo.keySet());
            set.removeIf(preset -> presetsFrom.get(preset) == presetsTo.get(preset));
            return set;
        }
    }

    /** The newest report; of a run that was judged anew, the later one. */
    public Optional<Finished> newest() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
    }

    /** The newest report on exactly this setup. */
    public Optional<Finished> newest(GateSetup setup) {
        return reports.stream().filter(report -> report.setup().equals(setup)).reduce((first, second) -> second);
    }

    /** The newest change. */
    public Optional<Change> change() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }
}
