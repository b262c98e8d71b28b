package app.redraft.infra.files.settings;

import app.redraft.core.text.UserMessage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one YAML map, collecting a problem with its line for every value that cannot be. A key that is absent
 * gives the default.
 */
final class YamlFields {
    /** The one problem that is told as a question. */
    static final String MEANT = "settings.unknown-key.meant";

    private final YamlNode map;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * What is wrong on a line.
     *
     * @param line 1-based
     * @param message names the key and says what to write
     */
    record Problem(int line, UserMessage message) {}

    private YamlFields(YamlNode map, String path, List<Problem> problems) {
        this.map = map;
        this.path = path;
        this.problems = problems;
    }

    /** The whole document; a document that is no map is a problem. */
    static YamlFields root(YamlNode document, List<Problem> problems) {
        YamlFields fields = new YamlFields(document, "", problems);
        if (document.kind() != YamlNode.Kind.MAP) {
            problems.add(new Problem(document.line(), UserMessage.of("settings.no-keys", document.kind())));
        }
        return fields;
    }

    /** A nested map; empty when the key is absent. */
    YamlFields section(String key) {
        YamlNode node = find(key);
        if (node == null) {
            return new YamlFields(
                    new YamlNode(YamlNode.Kind.MAP, map.line(), "", Map.of(), List.of()), name(key), problems);
        }
        if (node.kind() != YamlNode.Kind.MAP) {
            wrong(node, key, YamlNode.Kind.MAP);
        }
        return new YamlFields(node, name(key), problems);
    }

    /** The keys of this map, for maps with free keys; marks them all as known. */
    Set<String> anyKeys() {
        known.addAll(map.fields().keySet());
        return map.fields().keySet();
    }

    /** Whether the key stands in the file. */
    boolean has(String key) {
        return map.fields().containsKey(key);
    }

    int integer(String key, int otherwise, int min, int max) {
        BigDecimal value = number(key, BigDecimal.valueOf(otherwise), min, max, true);
        return value.intValue();
    }

    double decimal(String key, double otherwise, double min, double max) {
        return number(key, BigDecimal.valueOf(otherwise), min, max, false).doubleValue();
    }

    /** A number with all its digits; zero when the key is absent. */
    BigDecimal exactDecimal(String key, double min, double max) {
        return number(key, BigDecimal.ZERO, min, max, false);
    }

    /** A number, or null where the file says {@code null} or the key is absent and the default is null. */
    @Nullable BigDecimal optionalDecimal(String key, @Nullable BigDecimal otherwise, double min, double max) {
        YamlNode node = find(key);
        if (node == null) {
            return otherwise;
        }
        return node.kind() == YamlNode.Kind.NULL ? null : number(key, BigDecimal.ZERO, min, max, false);
    }

    /** A whole number, or null where the file says {@code null} or the key is absent. */
    @Nullable Integer optionalInteger(String key, int min, int max) {
        YamlNode node = find(key);
        return node == null || node.kind() == YamlNode.Kind.NULL ? null : integer(key, min, min, max);
    }

    private BigDecimal number(String key, BigDecimal otherwise, double min, double max, boolean whole) {
        YamlNode node = find(key);
        if (node == null) {
            return otherwise;
        }
        UserMessage wanted =
                UserMessage.of(whole ? "settings.whole-number" : "settings.number", plain(min), plain(max));
        boolean number = node.kind() == YamlNode.Kind.INTEGER || (!whole && node.kind() == YamlNode.Kind.DECIMAL);
        BigDecimal value = number ? parse(node.text()) : null;
        if (value == null
                || value.compareTo(BigDecimal.valueOf(min)) < 0
                || value.compareTo(BigDecimal.valueOf(max)) > 0) {
            wrong(node, key, wanted);
            return otherwise;
        }
        return value;
    }

    private static @Nullable BigDecimal parse(String text) {
        try {
            BigDecimal value = new BigDecimal(text.replace("_", ""));
            return value.scale() > 100 || value.scale() < -100 ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    boolean bool(String key, boolean otherwise) {
        YamlNode node = find(key);
        if (node == null) {
            return otherwise;
        }
        if (node.kind() != YamlNode.Kind.BOOLEAN) {
            wrong(node, key, YamlNode.Kind.BOOLEAN);
            return otherwise;
        }
        return Boolean.parseBoolean(node.text());
    }

    /** Text, or null where the file says {@code null} or the key is absent and the default is null. */
    @Nullable String optionalText(String key, @Nullable String otherwise) {
        YamlNode node = find(key);
        if (node == null) {
            return otherwise;
        }
        return node.kind() == YamlNode.Kind.NULL ? null : text(key, "");
    }

    /** Text that is not blank. A bare number is taken as text: model names may look like one. */
    String text(String key, String otherwise) {
        YamlNode node = find(key);
        if (node == null) {
            return otherwise;
        }
        boolean scalar =
                switch (node.kind()) {
                    case TEXT, INTEGER, DECIMAL -> true;
                    default -> false;
                };
        if (!scalar || node.text().isBlank()) {
            wrong(node, key, YamlNode.Kind.TEXT);
            return otherwise;
        }
        return node.text();
    }

    /** One of a few words. */
    <E extends Enum<E>> E choice(String key, E otherwise, E[] choices, Function<E, String> id) {
        YamlNode node = find(key);
        if (node == null) {
            return otherwise;
        }
        for (E choice : choices) {
            if (node.kind() == YamlNode.Kind.TEXT && id.apply(choice).equals(node.text())) {
                return choice;
            }
        }
        String words = Arrays.stream(choices).map(id).collect(Collectors.joining(", "));
        wrong(node, key, UserMessage.of("settings.one-of", words));
        return otherwise;
    }

    /** One of a few words; empty where the file says {@code null} or the key is absent. */
    <E extends Enum<E>> Optional<E> optionalChoice(String key, E otherwise, E[] choices, Function<E, String> id) {
        YamlNode node = find(key);
        return node == null || node.kind() == YamlNode.Kind.NULL
                ? Optional.empty()
                : Optional.of(choice(key, otherwise, choices, id));
    }

    /** A list of texts; empty when the key is absent. */
    List<String> texts(String key) {
        YamlNode node = find(key);
        if (node == null || node.kind() == YamlNode.Kind.NULL) {
            return List.of();
        }
        boolean scalars = node.kind() == YamlNode.Kind.LIST
                && node.items().stream().allMatch(item -> switch (item.kind()) {
                    case TEXT, INTEGER, DECIMAL, BOOLEAN -> !item.text().isBlank();
                    default -> false;
                });
        if (!scalars) {
            wrong(node, key, YamlNode.Kind.LIST);
            return List.of();
        }
        return node.items().stream().map(item -> item.text().strip()).distinct().toList();
    }

    /** Some of a few words, as a list; none when the key is absent. */
    Set<String> choices(String key, List<String> choices) {
        YamlNode node = find(key);
        if (node == null || node.kind() == YamlNode.Kind.NULL) {
            return Set.of();
        }
        if (node.kind() != YamlNode.Kind.LIST) {
            wrong(node, key, YamlNode.Kind.LIST);
            return Set.of();
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (YamlNode item : node.items()) {
            if (item.kind() == YamlNode.Kind.TEXT && choices.contains(item.text())) {
                chosen.add(item.text());
            } else {
                wrong(item, key, UserMessage.of("settings.some-of", String.join(", ", choices)));
            }
        }
        return chosen;
    }

    /** Reports a problem of this key's value, or of the whole section when the key is absent. */
    void impossible(String key, UserMessage message) {
        YamlNode node = map.fields().get(key);
        problems.add(new Problem(
                node == null ? map.line() : node.line(), UserMessage.of("settings.impossible", name(key), message)));
    }

    /** Reports every key that nobody asked for. Call after reading. */
    void rejectOthers() {
        map.fields().forEach((key, node) -> {
            if (!known.contains(key)) {
                problems.add(new Problem(node.line(), unknown(key)));
            }
        });
    }

    private UserMessage unknown(String key) {
        if (key.toLowerCase(Locale.ROOT).contains("key")) {
            return UserMessage.of("settings.unknown-key.secret", name(key));
        }
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(key, candidate)))
                .filter(candidate -> distance(key, candidate) <= Math.max(2, candidate.length() / 3))
                .map(candidate -> UserMessage.of(MEANT, name(key), candidate))
                .orElseGet(() -> UserMessage.of("settings.unknown-key", name(key), String.join(", ", known)));
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private @Nullable YamlNode find(String key) {
        known.add(key);
        return map.fields().get(key);
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void wrong(YamlNode node, String key, Object wanted) {
        Object found = node.text().isEmpty() ? node.kind() : UserMessage.of("settings.quoted", shortened(node.text()));
        problems.add(new Problem(node.line(), UserMessage.of("settings.wrong", name(key), wanted, found)));
    }

    private static String shortened(String text) {
        String oneLine = text.lines().findFirst().orElse("");
        return oneLine.length() <= 40 ? oneLine : oneLine.substring(0, 40) + "…";
    }
}
