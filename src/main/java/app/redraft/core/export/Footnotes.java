package app.redraft.core.export;

import app.redraft.core.markdown.BlockLine;
import app.redraft.core.markdown.BlockReader;
import app.redraft.core.markdown.LineState;
import app.redraft.core.markdown.LineStyles;
import app.redraft.core.markdown.MarkdownStyle;
import app.redraft.core.markdown.StyleRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of a Markdown text, taken out of it: their places become links to {@code #note-N}, which plain Markdown knows.
 * Lines keep their numbers.
 *
 * @param text the text without the notes
 * @param notes in the order in which they are first pointed to; those nobody points to come last
 */
public record Footnotes(String text, List<Note> notes) {
    private static final Pattern DEFINITION = Pattern.compile("[ \\t]*\\[\\^([^\\s\\[\\]]{1,200})\\]:[ \\t]*(.*)");
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\s\\[\\]]{1,200})\\]");

    public Footnotes {
        notes = List.copyOf(notes);
    }

    /**
     * A note.
     *
     * @param number from 1
     * @param text its Markdown
     */
    public record Note(int number, String text) {}

    /** Takes the footnotes out of a text with line feeds as line ends. */
    public static Footnotes of(String text) {
        if (!text.contains("[^")) {
            return new Footnotes(text, List.of());
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        List<BlockLine> blocks = blocks(lines);
        Map<String, StringBuilder> defined = new LinkedHashMap<>();
        takeOut(lines, blocks, defined);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int k = 0; k < lines.size(); k++) {
            lines.set(k, linked(lines.get(k), blocks.get(k), defined, numbers));
        }
        defined.keySet().forEach(label -> numbers.putIfAbsent(label, numbers.size() + 1));
        List<Note> notes = new ArrayList<>();
        numbers.forEach((label, number) ->
                notes.add(new Note(number, String.valueOf(defined.get(label)).strip())));
        return new Footnotes(String.join("\n", lines), notes);
    }

    private static List<BlockLine> blocks(List<String> lines) {
        List<BlockLine> result = new ArrayList<>();
        LineState state = LineState.NOTHING;
        for (int k = 0; k < lines.size(); k++) {
            BlockLine block = BlockReader.read(lines.get(k), state, k + 1 < lines.size() ? lines.get(k + 1) : "");
            result.add(block);
            state = block.after();
        }
        return result;
    }

    /** A note goes on in lines that stand further in. */
    private static void takeOut(List<String> lines, List<BlockLine> blocks, Map<String, StringBuilder> defined) {
        @Nullable StringBuilder open = null;
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            Matcher definition = DEFINITION.matcher(line);
            boolean further = line.startsWith("    ") || line.startsWith("\t") || line.startsWith("  ");
            if (blocks.get(k).kind() == BlockLine.Kind.DEFINITION && definition.matches()) {
                open = new StringBuilder(definition.group(2));
                defined.putIfAbsent(definition.group(1), open);
                lines.set(k, "");
            } else if (open != null && further && !line.isBlank()) {
                open.append('\n').append(line.strip());
                lines.set(k, "");
            } else if (open != null && line.isBlank()) {
                open.append('\n');
            } else {
                open = null;
            }
        }
    }

    private static String linked(
            String line, BlockLine block, Map<String, StringBuilder> defined, Map<String, Integer> numbers) {
        if (!line.contains("[^") || !block.hasInlines()) {
            return line;
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (StyleRun run : LineStyles.of(List.of(block), List.of(line)).get(0)) {
            String part = line.substring(at, at + run.length());
            at += run.length();
            result.append(
                    MarkdownStyle.FOOTNOTE.in(run.styles())
                            ? REFERENCE
                                    .matcher(part)
                                    .replaceAll(found -> link(found.group(1), found.group(), defined, numbers))
                            : part);
        }
        return result.toString();
    }

    private static String link(
            String label, String original, Map<String, StringBuilder> defined, Map<String, Integer> numbers) {
        if (!defined.containsKey(label)) {
            return Matcher.quoteReplacement(original);
        }
        Integer known = numbers.get(label);
        int number = known == null ? numbers.size() + 1 : known;
        numbers.put(label, number);
        return "[" + number + "](#note-" + number + ")";
    }
}
