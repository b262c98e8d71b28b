package app.redraft.infra.files.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A settings file before it is written anew: what it sets, and what it says beside that.
 *
 * @param set the paths of everything it sets, sections included
 * @param comments its comments
 */
record SettingsText(Set<List<String>> set, SettingsComments comments) {

    /** The text of a file that can be used. */
    static SettingsText of(String yaml) throws YamlNode.Malformed {
        Set<List<String>> paths = new HashSet<>();
        collect(YamlNode.parse(yaml), List.of(), paths);
        return new SettingsText(paths, SettingsComments.of(yaml));
    }

    /** A file that is not there: it sets nothing; the documented settings explain the keys that are written. */
    static SettingsText none(String documented) {
        return new SettingsText(Set.of(), SettingsComments.explaining(documented));
    }

    boolean sets(List<String> path) {
        return set.contains(path);
    }

    private static void collect(YamlNode node, List<String> path, Set<List<String>> paths) {
        node.fields().forEach((key, value) -> {
            List<String> deeper = new ArrayList<>(path);
            deeper.add(key);
            paths.add(List.copyOf(deeper));
            collect(value, deeper, paths);
        });
    }
}
