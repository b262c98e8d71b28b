package app.redraft.core.rewrite.cleaning;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a model adds behind its answer ("Changes made: …", "Let me know if you would like another version.") from the
 * last paragraph of the answer itself. A paragraph goes only when it speaks of the rewrite, in words that the original does not
 * have, and when nothing but such paragraphs and lists follows.
 */
final class Postamble {
    /** A note shows within so many characters of its line what it is. */
    private static final int HEAD = 160;

    private static final Pattern LINE = Pattern.compile("(?m)^.*$");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-+*•–>|]|\\d{1,3}[.)])\\s*.*", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("\\s*(?:-{3,}|\\*{3,}|_{3,})\\s*");

    private final String lowerCase;
    private final boolean letter;
    private int lineStart;
    private int read;
    private boolean cleared;
    private boolean notes;
    private int held = -1;

    /** @param original the passage that is rewritten */
    Postamble(String original) {
        lowerCase = original.toLowerCase(Locale.ROOT);
        letter = PostambleWords.LETTER.matcher(original).find();
    }

    /**
     * Where the notes behind an answer begin.
     *
     * @param text the whole answer
     * @return an offset at the beginning of a line, or the length of the text where there are none
     */
    int start(String text) {
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            boolean begins = line.start() > 0
                    && (isNote(line.group()) || RULE.matcher(line.group()).matches());
            if (begins && onlyNotes(text.substring(line.start()))) {
                return line.start();
            }
        }
        return text.length();
    }

    /** Forgets what was read of an answer. */
    void restart() {
        lineStart = 0;
        read = 0;
        cleared = false;
        held = -1;
        notes = false;
    }

    /**
     * Where a part begins that may yet prove to be notes.
     *
     * @param text the answer so far; only grows from call to call
     * @return an offset at the beginning of a line, or the length of the text
     */
    int undecided(CharSequence text) {
        while (!notes) {
            int end = lineEnd(text, read);
            boolean whole = end < text.length();
            if (!cleared && lineStart > 0 && !isCleared(text.subSequence(lineStart, end), whole)) {
                break;
            }
            read = end;
            if (!whole) {
                return text.length();
            }
            lineStart = end + 1;
            read = lineStart;
            cleared = false;
        }
        return held < 0 ? lineStart : held;
    }

    /** Whether a line is known to belong to the answer. A ruled line and empty ones share the lot of what follows them. */
    private boolean isCleared(CharSequence line, boolean whole) {
        boolean known = whole || line.length() >= HEAD;
        if (known && isNote(line)) {
            notes = true;
            return false;
        }
        boolean blank = line.toString().isBlank();
        boolean rule = RULE.matcher(line).matches();
        if (rule && held < 0) {
            held = lineStart;
        }
        if (!known && (rule || blank && held >= 0 || mayBecomeNote(line))) {
            return false;
        }
        if (!rule && !blank) {
            held = -1;
        }
        cleared = !blank && !rule || !whole;
        return held < 0 || whole;
    }

    private boolean onlyNotes(String text) {
        boolean notes = false;
        boolean listed = false;
        for (String line : text.split("\n")) {
            if (line.isBlank() || RULE.matcher(line).matches()) {
                continue;
            }
            boolean note = isNote(line);
            if (!note && !(listed && notes) && !(notes && ITEM.matcher(line).matches())) {
                return false;
            }
            listed = listed || note && isHeading(line);
            notes = true;
        }
        return notes;
    }

    private boolean mayBecomeNote(CharSequence line) {
        return mayBegin(PostambleWords.HEADING, line)
                || mayBegin(PostambleWords.LABEL, line)
                || mayBegin(PostambleWords.OFFER, line)
                || mayBegin(PostambleWords.COURTESY, line)
                || mayBegin(PostambleWords.REPORT, line)
                || mayBegin(RULE, line);
    }

    private boolean isNote(CharSequence whole) {
        CharSequence line = whole.subSequence(0, Math.min(HEAD, whole.length()));
        if (isHeading(line)) {
            return true;
        }
        boolean speaks = speaksOfRewriting(line);
        return speaks && begins(PostambleWords.LABEL, line)
                || speaks && begins(PostambleWords.REPORT, line)
                || begins(PostambleWords.OFFER, line) && (speaks || !letter) && !isOwn(PostambleWords.OFFER)
                || begins(PostambleWords.COURTESY, line) && !letter && !isOwn(PostambleWords.COURTESY);
    }

    /** Whether a line is one behind which a list of changes stands. */
    private boolean isHeading(CharSequence line) {
        return begins(PostambleWords.HEADING, line) && !isOwn(PostambleWords.HEADING_WORDS);
    }

    private boolean isOwn(Pattern words) {
        return words.matcher(lowerCase).find();
    }

    /** Whether a line has such a word that the original does not have. */
    private boolean speaksOfRewriting(CharSequence line) {
        return PostambleWords.OF_REWRITING
                .matcher(line.toString().toLowerCase(Locale.ROOT))
                .results()
                .anyMatch(word -> !lowerCase.contains(word.group()));
    }

    private static boolean begins(Pattern pattern, CharSequence line) {
        return pattern.matcher(line).lookingAt();
    }

    private static boolean mayBegin(Pattern pattern, CharSequence line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static int lineEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }
}
