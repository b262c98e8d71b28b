package app.redraft.core.quality.guard.text;

/** Blanks out what is no prose: code, addresses, where links lead, tags. Reads a text once; offsets stay. */
public final class ProseMask {
    private static final int LONGEST_TAG = 200;
    private static final int FENCE = 3;

    private final String text;
    private final char[] prose;

    private ProseMask(String text) {
        this.text = text;
        this.prose = text.toCharArray();
    }

    /** The text with code and addresses blanked out. */
    public static String of(String text) {
        return new ProseMask(text).masked();
    }

    private String masked() {
        int at = 0;
        while (at < text.length()) {
            int end = endOfMasked(at);
            if (end > at) {
                blank(at, end);
                at = end;
            } else {
                at++;
            }
        }
        return new String(prose);
    }

    /** Where what begins here and is no prose ends; the same place where nothing does. */
    private int endOfMasked(int at) {
        return switch (text.charAt(at)) {
            case '`' -> isFence(at, '`') ? fenceEnd(at, '`') : codeEnd(at);
            case '~' -> isFence(at, '~') ? fenceEnd(at, '~') : at;
            case 'h', 'H' -> starts(at, "http://") || starts(at, "https://") ? wordEnd(at) : at;
            case 'w', 'W' -> starts(at, "www.") && !isLetterBefore(at) ? wordEnd(at) : at;
            case '@' -> mail(at);
            case ']' -> starts(at, "](") ? within(at + 2, ')', text.length()) : at;
            case '<' -> within(at + 1, '>', Math.min(text.length(), at + LONGEST_TAG));
            default -> at;
        };
    }

    private boolean starts(int at, String what) {
        return text.regionMatches(true, at, what, 0, what.length());
    }

    private boolean isLetterBefore(int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private boolean isFence(int at, char mark) {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        return at - line <= FENCE
                && text.substring(line, at).isBlank()
                && starts(at, String.valueOf(mark).repeat(FENCE));
    }

    private int fenceEnd(int at, char mark) {
        String fence = String.valueOf(mark).repeat(FENCE);
        int line = text.indexOf('\n', at);
        while (line >= 0) {
            int next = text.indexOf('\n', line + 1);
            int end = next < 0 ? text.length() : next;
            if (text.substring(line + 1, end).strip().startsWith(fence)) {
                return end;
            }
            line = next;
        }
        return text.length();
    }

    /** Code within a line ends with as many marks as it begins with. */
    private int codeEnd(int at) {
        int marks = at;
        while (marks < text.length() && text.charAt(marks) == '`') {
            marks++;
        }
        int close = text.indexOf(text.substring(at, marks), marks);
        int line = text.indexOf('\n', at);
        return close < 0 || line >= 0 && line < close ? at : close + marks - at;
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "<>()[]\"“”".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        // A full stop behind an address ends the sentence.
        while (end > at && ".,;:!?".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private int mail(int at) {
        int start = at;
        while (start > 0 && isMail(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && isMail(text.charAt(end))) {
            end++;
        }
        while (end > at && text.charAt(end - 1) == '.') {
            end--;
        }
        if (start == at || text.substring(at, end).indexOf('.') < 0) {
            return at;
        }
        blank(start, at);
        return end;
    }

    private static boolean isMail(char c) {
        return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }

    private int within(int from, char close, int most) {
        int end = text.indexOf(close, from);
        int line = text.indexOf('\n', from);
        boolean closed = end >= 0 && end < most && (line < 0 || end < line);
        boolean tag = close != '>' || from < text.length() && isTagStart(text.charAt(from));
        return closed && tag ? end + 1 : from - (close == '>' ? 1 : 2);
    }

    private static boolean isTagStart(char c) {
        return Character.isLetter(c) || c == '/' || c == '!';
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose[i] != '\n') {
                prose[i] = ' ';
            }
        }
    }
}
