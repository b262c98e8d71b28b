package app.redraft.core.rewrite.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text from which pieces are cut off at both ends; what was words among them is remembered. */
final class Cut {
    /** Marks that nobody would want back. */
    private static final Pattern MARKS =
            Pattern.compile("</?[a-z_-]+>|<[|｜][^>]*>|\\[/?INST\\]|\\s", Pattern.CASE_INSENSITIVE);

    private final StringBuilder before;
    private final StringBuilder after = new StringBuilder();
    private String text;

    /** @param before what was taken away before the text already */
    Cut(String before, String text) {
        this.before = new StringBuilder(before);
        this.text = text.strip();
    }

    String text() {
        return text;
    }

    /** Takes away what stands behind an offset, and white space before it. */
    void endAt(int end) {
        if (end < text.length()) {
            int visible = end;
            while (visible > 0 && Character.isWhitespace(text.charAt(visible - 1))) {
                visible--;
            }
            after.insert(0, text.substring(visible));
            text = text.substring(0, visible);
        }
    }

    void unwrap(JsonAnswer json) {
        before.append(json.before());
        after.insert(0, json.after());
        text = json.text().strip();
    }

    void withoutOuterMarks() {
        before.append(text.charAt(0));
        after.insert(0, text.charAt(text.length() - 1));
        text = text.substring(1, text.length() - 1).strip();
    }

    /** @param length how long the text is in the end */
    List<Removed> removed(int length) {
        List<Removed> pieces = new ArrayList<>();
        if (isMore(before)) {
            pieces.add(new Removed(before.toString(), 0));
        }
        if (isMore(after)) {
            pieces.add(new Removed(after.toString(), length));
        }
        return pieces;
    }

    private static boolean isMore(CharSequence taken) {
        return !MARKS.matcher(taken).replaceAll("").isEmpty();
    }
}
