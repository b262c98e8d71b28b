package app.redraft.infra.files.settings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of a settings file by the key they belong to, so that they survive a rewrite of the file: full lines above a
 * key and the end of a key's line.
 */
final class SettingsComments {
    private static final Pattern KEY_LINE =
            Pattern.compile("^( *)(\"[^\"]*\"|'[^']*'|[^\\s#:{}\\[\\]\"']+) *:(?: .*)?$");
    private static final int COLUMN = 30;

    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, String> behind = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private List<String> atEnd = List.of();
    private boolean explains;

    /**
     * One line of a settings file without comment.
     *
     * @param path the key's path, for example {@code tiers.edge.model}
     * @param text the line
     */
    record Line(String path, String text) {}

    private record Level(int indent, String key) {}

    /** The comments of a settings file's text. */
    static SettingsComments of(String yaml) {
        SettingsComments comments = new SettingsComments();
        List<String> pending = new ArrayList<>();
        Deque<Level> levels = new ArrayDeque<>();
        for (String line : yaml.lines().toList()) {
            int hash = commentStart(line);
            String content = hash < 0 ? line : line.substring(0, hash);
            String comment = hash < 0 ? "" : line.substring(hash).strip();
            Matcher key = KEY_LINE.matcher(content.stripTrailing());
            if (content.isBlank() && !comment.isEmpty()) {
                pending.add(line.stripTrailing());
            } else if (key.matches()) {
                int indent = key.group(1).length();
                while (!levels.isEmpty() && levels.peek().indent() >= indent) {
                    levels.pop();
                }
                levels.push(new Level(indent, key.group(2)));
                comments.add(path(levels), pending, comment);
                pending = new ArrayList<>();
            } else if (!comment.isEmpty()) {
                pending.add(comment);
            }
        }
        comments.atEnd = pending;
        return comments;
    }

    /** The comments of a documented file, of which those are taken whose key is written. */
    static SettingsComments explaining(String yaml) {
        SettingsComments comments = of(yaml);
        comments.explains = true;
        return comments;
    }

    /** Whether the text is a documented one, with a line for this key. */
    boolean explains(String path) {
        return explains && keys.contains(path);
    }

    /** Whether a key has a line of its own in the text. */
    boolean hasLine(String path) {
        return !explains && keys.contains(path);
    }

    private void add(String path, List<String> lines, String comment) {
        keys.add(path);
        if (!lines.isEmpty()) {
            above.put(path, lines);
        }
        if (!comment.isEmpty()) {
            behind.put(path, comment);
        }
    }

    private static String path(Deque<Level> levels) {
        StringBuilder path = new StringBuilder();
        levels.descendingIterator().forEachRemaining(level -> path.append(path.isEmpty() ? "" : ".")
                .append(level.key()));
        return path.toString();
    }

    /** Index of the {@code #} that starts a comment, or -1: at the line's start or after a space, outside quotes. */
    private static int commentStart(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** The lines with their comments. A comment whose key is gone stands at the end: nothing the writer wrote is lost. */
    String weave(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        Map<String, List<String>> leadLeft = new HashMap<>(above);
        Map<String, String> tailLeft = new HashMap<>(behind);
        for (Line line : lines) {
            String indent = line.text()
                    .substring(
                            0, line.text().length() - line.text().stripLeading().length());
            List<String> lead = leadLeft.remove(line.path());
            if (lead != null) {
                lead.forEach(comment -> text.append(comment.startsWith(indent) ? "" : indent)
                        .append(comment.startsWith(indent) ? comment : comment.strip())
                        .append('\n'));
            }
            String tail = tailLeft.remove(line.path());
            text.append(line.text());
            if (tail != null) {
                text.append(" ".repeat(Math.max(1, COLUMN - line.text().length())))
                        .append(tail);
            }
            text.append('\n');
        }
        if (explains) {
            return text.toString();
        }
        leadLeft.values()
                .forEach(rest -> rest.forEach(comment -> text.append(comment).append('\n')));
        tailLeft.values().forEach(comment -> text.append(comment).append('\n'));
        atEnd.forEach(comment -> text.append(comment).append('\n'));
        return text.toString();
    }
}
