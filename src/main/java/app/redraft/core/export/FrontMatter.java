package app.redraft.core.export;

import app.redraft.core.markdown.BlockLine;
import app.redraft.core.markdown.BlockReader;
import app.redraft.core.markdown.LineState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a Markdown document says of itself before its first line.
 *
 * @param values plain values by name, in small letters
 * @param end offset in the document after the front matter
 */
public record FrontMatter(Map<String, String> values, int end) {

    public FrontMatter {
        values = Map.copyOf(values);
    }

    /** Reads the front matter of a document; one that is never closed is text. */
    public static FrontMatter of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        LineState state = LineState.START;
        int start = 0;
        List<String> lines = text.lines().limit(1_000).toList();
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            BlockLine block = BlockReader.read(line, state, k + 1 < lines.size() ? lines.get(k + 1) : "");
            if (block.kind() != BlockLine.Kind.FRONT_MATTER) {
                break;
            }
            start += line.length() + 1;
            state = block.after();
            if (k > 0 && state.equals(LineState.NOTHING)) {
                return new FrontMatter(values, Math.min(start, text.length()));
            }
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                values.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT), unquoted(line.substring(colon + 1)));
            }
        }
        return new FrontMatter(Map.of(), 0);
    }

    /** A value that is not empty. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    private static String unquoted(String value) {
        String bare = value.strip();
        boolean quoted = bare.length() > 1
                && (bare.startsWith("\"") && bare.endsWith("\"") || bare.startsWith("'") && bare.endsWith("'"));
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }
}
