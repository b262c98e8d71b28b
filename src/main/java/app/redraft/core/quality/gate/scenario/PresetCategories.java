package app.redraft.core.quality.gate.scenario;

import app.redraft.core.rewrite.Preset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which kinds of editing a preset does, and so which presets a failed category keeps on frontier. */
public final class PresetCategories {
    /** The category of scenarios that name none and have no preset. */
    public static final String OTHER = "other";

    /** The first is the category of a scenario that a writer makes with the preset. */
    private static final Map<Preset, List<String>> OF = Map.of(
            Preset.IMPROVE, List.of("clarity", "grammar"),
            Preset.GRAMMAR, List.of("grammar"),
            Preset.CLARITY, List.of("clarity"),
            Preset.CONCISE, List.of("concision"),
            Preset.SIMPLIFY, List.of("simplify"),
            Preset.FRIENDLY, List.of("tone"),
            Preset.FORMAL, List.of("tone"),
            Preset.EXPAND, List.of("expand"));

    private PresetCategories() {}

    /** The category of a scenario for a preset. */
    public static String of(Preset preset) {
        return OF.getOrDefault(preset, List.of(OTHER)).get(0);
    }

    /** The ids of the presets that do this kind of editing, those of the scenarios themselves included; none for a kind without presets. */
    public static Set<String> presets(String category, List<Scenario> scenarios) {
        Set<String> presets = new LinkedHashSet<>();
        Arrays.stream(Preset.values())
                .filter(preset -> OF.getOrDefault(preset, List.of()).contains(category))
                .forEach(preset -> presets.add(preset.id()));
        for (Scenario scenario : scenarios) {
            if (scenario.category().equals(category) && scenario.preset() != null) {
                presets.add(scenario.preset());
            }
        }
        return presets;
    }
}
