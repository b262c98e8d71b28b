package app.redraft.infra.files.settings;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the values of settings into the text of {@code settings.yaml}, in the order and layout of its documentation. */
final class SettingsWriter {
    private static final List<String> SECTIONS =
            List.of("rate_limit", "routing", "budget", "history", "assistant", "warnings", "proofreading");

    private static final Map<List<String>, String> DEFAULTS =
            SettingsValues.of(Settings.DEFAULTS).texts();

    private final Map<List<String>, String> values;
    private final SettingsText old;
    private final List<SettingsComments.Line> lines = new ArrayList<>();

    private SettingsWriter(SettingsValues values, SettingsText old) {
        this.old = old;
        this.values = values.texts();
    }

    /**
     * The file's text. What the old text does not set and is not set now stays unset; comments go on.
     *
     * @param old the text that the file has, or the documented one for a file that is not there yet
     */
    static String write(SettingsValues values, SettingsText old) {
        SettingsWriter writer = new SettingsWriter(values, old);
        writer.settings();
        return old.comments().weave(writer.lines);
    }

    private void settings() {
        List<String> defaultTier = List.of("default_tier");
        line(isSet(defaultTier), 0, "default_tier", "default_tier", values.get(defaultTier));
        line(hasAny("tiers"), 0, "tiers", "tiers", "");
        for (Tier tier : Tier.values()) {
            tier(tier.id());
        }
        SECTIONS.subList(0, 2).forEach(this::section);
        map("presets");
        section(SECTIONS.get(2));
        map("prices");
        SECTIONS.subList(3, SECTIONS.size() - 1).forEach(this::section);
        List<String> words = List.of("protected_words");
        line(isSet(words), 0, "protected_words", "protected_words", values.get(words));
        section(SECTIONS.get(SECTIONS.size() - 1));
    }

    private void tier(String tier) {
        List<List<String>> all = all("tiers", tier);
        line(all.stream().anyMatch(this::isSet), 1, "tiers." + tier, tier, "");
        all.forEach(path -> line(isSet(path), 2, "tiers." + tier + "." + path.get(2), path.get(2), values.get(path)));
    }

    private void section(String name) {
        List<List<String>> set = all(name).stream().filter(this::isSet).toList();
        if (set.isEmpty()) {
            line(false, 0, name, name, flow(all(name)));
        } else if (set.stream().anyMatch(path -> old.comments().hasLine(name + "." + path.get(1)))) {
            line(true, 0, name, name, "");
            set.forEach(path -> line(true, 1, name + "." + path.get(1), path.get(1), values.get(path)));
        } else {
            line(true, 0, name, name, flow(set));
        }
    }

    private String flow(List<List<String>> paths) {
        return paths.stream()
                .map(path -> path.get(1) + ": " + values.get(path))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A section whose keys are the writer's. */
    private void map(String section) {
        List<List<String>> entries = all(section);
        if (!entries.isEmpty()) {
            line(true, 0, section, section, "");
            entries.forEach(path -> {
                String key = SettingsValues.text(path.get(1));
                line(true, 1, section + "." + key, key, values.get(path));
            });
        } else {
            line(old.sets(List.of(section)), 0, section, section, "{}");
        }
    }

    private boolean hasAny(String section) {
        return values.keySet().stream().anyMatch(path -> path.get(0).equals(section) && isSet(path));
    }

    private List<List<String>> all(String... section) {
        List<String> wanted = List.of(section);
        return values.keySet().stream()
                .filter(path -> path.size() == wanted.size() + 1
                        && path.subList(0, wanted.size()).equals(wanted))
                .toList();
    }

    /** Whether a value belongs into the file: it was there, or is another one than it would be without it. */
    private boolean isSet(List<String> path) {
        return old.sets(path) || !Objects.equals(values.get(path), DEFAULTS.get(path));
    }

    /** A line of the file; in a file that is new, what is not set is written as a comment that explains it. */
    private void line(boolean set, int depth, String path, String key, @Nullable String value) {
        if (!set && !old.comments().explains(path)) {
            return;
        }
        String text = "  ".repeat(depth) + (set ? "" : "# ") + key + ":"
                + (value == null || value.isEmpty() ? "" : " " + value);
        lines.add(new SettingsComments.Line(path, text));
    }
}
