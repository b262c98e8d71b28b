package app.redraft.ui.assistant.markdown;

import app.redraft.ui.assistant.markdown.PassageReference.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paragraphs that a text names by their numbers, as {@code ¶12–14} or in words of four languages. */
final class ParagraphNumbers {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String GAP = "[\\s\\u00A0\\u202F]{0,2}";
    private static final String SPACE = "[\\s\\u00A0\\u202F]{1,2}";
    private static final String NUMBER = "(\\d{1,7})(?![\\p{IsLatin}\\d]|[.,]\\d)";
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}¶])(?:(?<many>¶¶" + GAP
                    + "|(?:paragraphs|paras\\.|Absätzen?|paragraphes|p[aá]rrafos|párrs\\.)"
                    + SPACE + ")|¶" + GAP + "|(?:paragraph|para\\.|Absatz(?:es)?|Abs\\.|paragraphe|p[aá]rrafo|párr\\.)"
                    + SPACE + ")(?:(?:#|n[or]\\.|n[º°])" + GAP + ")?",
            FLAGS);
    private static final Pattern RANGE = Pattern.compile(
            NUMBER + "(?:(?:" + GAP + "[-–—]" + GAP + "|" + SPACE + "(?:to|through|until|bis|à|au|al?|hasta)" + SPACE
                    + ")¶?" + GAP + NUMBER + ")?",
            FLAGS);
    private static final Pattern COMMA = Pattern.compile("[,;]" + SPACE);
    private static final Pattern AND =
            Pattern.compile(",?" + SPACE + "(?:and|or|und|oder|sowie|et|ou|y|o|&)" + SPACE, FLAGS);
    private static final Pattern WORD = Pattern.compile(SPACE + "\\p{L}");

    private final String text;
    private final List<Found> found = new ArrayList<>();

    private ParagraphNumbers(String text) {
        this.text = text;
    }

    /** The references in a text, in order. */
    static List<Found> in(String text) {
        ParagraphNumbers numbers = new ParagraphNumbers(text);
        Matcher name = NAME.matcher(text);
        int from = 0;
        while (name.find(from)) {
            from = Math.max(name.end(), numbers.after(name));
        }
        return numbers.found;
    }

    /** Reads what follows a name; returns where it ends. */
    private int after(Matcher name) {
        Matcher range = at(RANGE, name.end());
        if (!range.lookingAt()) {
            return name.end();
        }
        add(range, name.start());
        boolean many = name.group("many") != null;
        boolean german = text.regionMatches(true, name.start(), "abs", 0, "abs".length());
        return many || german ? list(range, many) : range.end();
    }

    /** Reads the further numbers of a list. A comma after its last number belongs to the sentence. */
    private int list(Matcher first, boolean many) {
        Matcher range = first;
        boolean listed = false;
        boolean last = false;
        while (true) {
            int end = range.end();
            Matcher and = at(AND, end);
            Matcher comma = at(COMMA, end);
            boolean joined = and.lookingAt();
            if (!joined && (last || !many || !comma.lookingAt())) {
                return end;
            }
            Matcher next = at(RANGE, joined ? and.end() : comma.end());
            if (!next.lookingAt() || !joined && !listed && isRange(range) && isWordAt(next.end())) {
                return end;
            }
            add(next, next.start());
            listed |= !joined;
            last |= joined;
            range = next;
        }
    }

    private void add(Matcher range, int start) {
        int first = Integer.parseInt(range.group(1));
        int last = isRange(range) ? Integer.parseInt(range.group(2)) : first;
        if (first > 0 && last >= first) {
            found.add(new Found(new PassageReference(first, last), start, range.end()));
        }
    }

    private static boolean isRange(Matcher range) {
        return range.group(2) != null;
    }

    private boolean isWordAt(int offset) {
        return at(WORD, offset).lookingAt();
    }

    private Matcher at(Pattern pattern, int offset) {
        Matcher matcher = pattern.matcher(text);
        matcher.region(offset, text.length());
        matcher.useTransparentBounds(true);
        return matcher;
    }
}
