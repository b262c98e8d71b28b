package app.redraft.core.rewrite.cleaning;

import app.redraft.core.text.DisplayText;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer without characters that no text of a writer has and the original has not: control characters, marks that turn the
 * direction of other text, a byte-order mark, and entities of HTML in place of plain marks. A name that is cut in the middle of a
 * piece waits for the rest.
 */
final class PlainCharacters {
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "mdash", "—", "ndash", "–",
            "hellip", "…");
    private static final Pattern ENTITY = Pattern.compile("&(?:(\\w{2,8})|#(\\d{1,6})|#x([0-9a-fA-F]{1,5}));");
    private static final Pattern BEGUN = Pattern.compile("&(?:#?\\w{0,8})?$");
    private static final Pattern ASKS_FOR_HTML = Pattern.compile("html|entit|xml", Pattern.CASE_INSENSITIVE);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String original;
    private final boolean decodes;
    private String held = "";
    private boolean begun;

    PlainCharacters(String original, String wish) {
        this.original = original;
        decodes =
                !ENTITY.matcher(original).find() && !ASKS_FOR_HTML.matcher(wish).find();
    }

    /** Forgets what was held back. */
    void restart() {
        held = "";
        begun = false;
    }

    /** What can be read of the next piece. */
    String push(String piece) {
        String text = held + piece;
        held = "";
        if (decodes && text.indexOf('&') >= 0) {
            Matcher open = BEGUN.matcher(text);
            if (open.find()) {
                held = text.substring(open.start());
                text = text.substring(0, open.start());
            }
            text = ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(plain(entity)));
        }
        return withoutStray(text);
    }

    /** What was held back, where nothing more comes. */
    String rest() {
        String last = held;
        held = "";
        return last;
    }

    private static String plain(MatchResult entity) {
        if (entity.group(1) != null) {
            return NAMED.getOrDefault(entity.group(1), entity.group());
        }
        int code = entity.group(2) != null ? Integer.parseInt(entity.group(2)) : Integer.parseInt(entity.group(3), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
    }

    private String withoutStray(String text) {
        if (text.isEmpty()) {
            return text;
        }
        boolean mark = !begun && text.charAt(0) == BYTE_ORDER_MARK && original.indexOf(BYTE_ORDER_MARK) != 0;
        begun = true;
        String rest = mark ? text.substring(1) : text;
        for (int i = 0; i < rest.length(); i++) {
            if (isStray(rest.charAt(i))) {
                return rest.chars()
                        .filter(c -> !isStray((char) c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return rest;
    }

    private boolean isStray(char c) {
        boolean space = c == '\n' || c == '\t' || c == '\r';
        boolean control = Character.isISOControl(c) && !space;
        return (control || DisplayText.overridesDirection(c)) && original.indexOf(c) < 0;
    }
}
