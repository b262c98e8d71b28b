package app.redraft.core.text.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text, and what is to stand in its place.
 *
 * @param start first UTF-16 offset
 * @param end offset after the last character; {@code start} for an insertion
 * @param text what stands there then
 */
public record Replacement(int start, int end, String text) {

    /**
     * The text with replacements made.
     *
     * @param all in order, none touching another
     */
    public static String apply(String text, List<Replacement> all) {
        StringBuilder made = new StringBuilder();
        int at = 0;
        for (Replacement each : all) {
            made.append(text, at, each.start()).append(each.text());
            at = each.end();
        }
        return made.append(text, at, text.length()).toString();
    }

    /**
     * The same changes as replacements of whole paragraphs, those beside each other as one.
     *
     * @param text not empty
     * @param all in order, none touching another
     * @param most how many there may be; beyond that one replaces everything from the first change to the last
     * @return in order, each of at least one character of the text
     */
    public static List<Replacement> paragraphs(String text, List<Replacement> all, int most) {
        List<List<Replacement>> groups = new ArrayList<>();
        int end = -1;
        for (Replacement each : all) {
            int from = lineStart(text, each.start());
            if (groups.isEmpty() || from > end + 1) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(each);
            end = Math.max(end, lineEnd(text, each.end()));
        }
        if (groups.size() > most) {
            groups = List.of(all);
        }
        return groups.stream().map(group -> whole(text, group)).toList();
    }

    private static Replacement whole(String text, List<Replacement> group) {
        int from = lineStart(text, group.get(0).start());
        int to = lineEnd(text, group.get(group.size() - 1).end());
        if (from == to && to < text.length()) {
            to++;
        } else if (from == to) {
            from--;
        }
        int shift = from;
        List<Replacement> inside = group.stream()
                .map(each -> new Replacement(each.start() - shift, each.end() - shift, each.text()))
                .toList();
        return new Replacement(from, to, apply(text.substring(from, to), inside));
    }

    private static int lineStart(String text, int offset) {
        return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    }

    private static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }
}
