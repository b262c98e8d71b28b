package app.redraft.infra.provider.proofreader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds verse: short lines that end where the writer wants it, not where the page does. Its lines need not be sentences, so
 * that most rules of grammar would be wrong about them.
 */
final class Verse {
    private static final int FEWEST_LINES = 3;
    private static final int LONGEST_LINE = 72;
    /** Prose is not wrapped to lines as short as this. */
    private static final int TOO_SHORT_FOR_PROSE = 45;

    private static final Pattern ENDED = Pattern.compile(".*[.!?:\u2026][\"'\u201d\u2019)*_]{0,3}\\s*");
    private static final Pattern MARKED =
            Pattern.compile("(?:\\s*(?:[-*+\u2022:~>|#]|\\(?[0-9]{1,9}[.)])\\s|\\s*[>|#`]| {4}|\\t).*");

    private static final Pattern SALUTATION =
            Pattern.compile("(?i)(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\\b[^,!]{0,40}[,!]\\s*");

    private Verse() {}

    /** The stanzas of a text, in order. Linear in its length. */
    static List<TextSpan> stanzas(String text) {
        List<TextSpan> stanzas = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = paragraphEnd(text, start);
            String paragraph = text.substring(start, end);
            if (!paragraph.isBlank() && isStanza(paragraph.strip())) {
                stanzas.add(new TextSpan(start, end));
            }
            start = end + 1;
        }
        return stanzas;
    }

    private static int paragraphEnd(String text, int start) {
        int line = start;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            if (end < 0) {
                return text.length();
            }
            if (text.substring(line, end).isBlank()) {
                return end;
            }
            line = end + 1;
        }
        return text.length();
    }

    private static boolean isStanza(String paragraph) {
        List<String> lines = paragraph.lines().toList();
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean small = lines.stream()
                .allMatch(line -> Character.isLowerCase(line.strip().codePointAt(0)));
        if (lines.size() < (small ? FEWEST_LINES - 1 : FEWEST_LINES)
                || longest > LONGEST_LINE
                || SALUTATION.matcher(lines.get(0)).matches()
                || lines.stream().anyMatch(line -> MARKED.matcher(line).matches())) {
            return false;
        }
        List<String> but = lines.subList(0, lines.size() - 1);
        long ended = but.stream().filter(line -> ENDED.matcher(line).matches()).count();
        return ended * 2 < but.size() && (longest < TOO_SHORT_FOR_PROSE || mostlyBroken(lines, longest));
    }

    /** Whether most lines end although the next word had had room. */
    private static boolean mostlyBroken(List<String> lines, int width) {
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String next = lines.get(i + 1).strip();
            int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
            broken += lines.get(i).length() + 1 + word <= width ? 1 : 0;
        }
        return broken * 2 > lines.size() - 1;
    }
}
