package app.redraft.core.rewrite.cleaning;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer in a JSON object of one level, as models give it that were trained on such: {@code {"rewritten_text": "…"}}
 * (RFC 8259).
 *
 * @param before what stands before the text
 * @param text the text of the member that holds the rewrite, unescaped
 * @param after what stands behind it
 */
record JsonAnswer(String before, String text, String after) {
    private static final Pattern OPENING = Pattern.compile("\\{\\s*\"");
    private static final Pattern MEMBER = Pattern.compile("[{,]\\s*\"([\\w -]{1,40})\"\\s*:\\s*\"");
    private static final Pattern OF_REWRITE = Pattern.compile(
            "rewr|revis|text|passage|result|output|answer|content|version|edit|correct|improv|response");
    private static final Pattern NOT_OF_REWRITE =
            Pattern.compile("original|input|source|instruction|note|explan|reason|change|comment");

    /** Whether an answer that has come so far may be such an object. */
    static boolean mayBegin(CharSequence text) {
        Matcher opening = OPENING.matcher(text);
        return opening.lookingAt() || text.length() > 0 && opening.hitEnd();
    }

    /** The rewrite in an answer that is such an object; null where it is none. */
    static @Nullable JsonAnswer of(String answer) {
        String whole = answer.strip();
        if (!OPENING.matcher(whole).lookingAt() || !whole.endsWith("}")) {
            return null;
        }
        Matcher member = MEMBER.matcher(whole);
        int from = 0;
        while (from < whole.length() && member.find(from)) {
            int end = stringEnd(whole, member.end());
            if (end < 0) {
                return null;
            }
            String name = member.group(1).toLowerCase(Locale.ROOT);
            if (OF_REWRITE.matcher(name).find() && !NOT_OF_REWRITE.matcher(name).find()) {
                return new JsonAnswer(
                        whole.substring(0, member.end()),
                        unescaped(whole.substring(member.end(), end)),
                        whole.substring(end));
            }
            from = end;
        }
        return null;
    }

    private static int stringEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            if (escape == 'u' && isHex(text, i + 1)) {
                plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                i += 4;
            } else {
                plain.append(plain(escape));
            }
        }
        return plain.toString();
    }

    private static char plain(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escape;
        };
    }

    private static boolean isHex(String text, int from) {
        return from + 4 <= text.length()
                && text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
