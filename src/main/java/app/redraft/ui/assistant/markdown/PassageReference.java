package app.redraft.ui.assistant.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paragraphs of the document that a text names: {@code ¶12}, or {@code ¶12–14}.
 *
 * @param first number of the first, from 1 on
 * @param last number of the last, {@code >= first}
 */
public record PassageReference(int first, int last) {
    private static final Pattern NAMED =
            Pattern.compile("¶[ \\u00A0]?(\\d{1,7})(?:[ \\u00A0]?[-–—][ \\u00A0]?(?:¶[ \\u00A0]?)?(\\d{1,7}))?");

    /**
     * A reference in a text.
     *
     * @param start first UTF-16 offset
     * @param end offset after the last character
     */
    public record Found(PassageReference reference, int start, int end) {}

    /** The references in a text, in order. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first > 0 && last >= first) {
                found.add(new Found(new PassageReference(first, last), matcher.start(), matcher.end()));
            }
        }
        return found;
    }
}
