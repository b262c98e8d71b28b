package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.ShieldedText.Role;
import app.redraft.core.rewrite.shield.ShieldedText.Token;
import app.redraft.core.rewrite.shield.anchor.AnchorKind;
import app.redraft.core.text.units.TextUnits;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a token stands in what the model was given.
 *
 * @param order its place among the tokens
 * @param token the token
 * @param unit the unit of the text without tokens before which it stands
 * @param left the character before it and before the tokens it touches; 0 at the beginning
 * @param right the character behind it and behind the tokens it touches; 0 at the end
 * @param breaksBefore line breaks before it, where it begins a line; else 0
 * @param breaksAfter line breaks behind it, where it ends a line; else 0
 * @param spacesBefore spaces before it, and before the tokens it touches
 * @param spacesAfter spaces behind it, and behind the tokens it touches
 */
record Site(
        int order,
        Token token,
        int unit,
        char left,
        char right,
        int breaksBefore,
        int breaksAfter,
        int spacesBefore,
        int spacesAfter) {
    private static final String CLOSERS = ".,;:!?…)]}”’»*_%";

    /** The text without tokens: a space stands for each. */
    static String plain(ShieldedText shielded) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Token token : shielded.tokens()) {
            text.append(shielded.text(), from, token.start()).append(' ');
            from = token.end();
        }
        return text.append(shielded.text().substring(from)).toString();
    }

    /** @param units the units of {@link #plain} */
    static List<Site> of(ShieldedText shielded, TextUnits units) {
        List<Site> sites = new ArrayList<>();
        List<Token> tokens = shielded.tokens();
        String text = shielded.text();
        int shift = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int length = token.written().length();
            int start = outside(shielded, i, -1);
            int end = outside(shielded, i, 1);
            char left = start == 0 ? 0 : text.charAt(start - 1);
            char right = end == text.length() ? 0 : text.charAt(end);
            sites.add(new Site(
                    i,
                    token,
                    units.endIn(token.start() - shift),
                    left,
                    right,
                    breaks(text, start, -1),
                    breaks(text, end, 1),
                    spaces(text, start, -1),
                    spaces(text, end, 1)));
            shift += length - 1;
        }
        return sites;
    }

    /** Where the tokens begin or end that touch one. */
    private static int outside(ShieldedText shielded, int index, int step) {
        List<Token> tokens = shielded.tokens();
        int at = index;
        while (at + step >= 0 && at + step < tokens.size()) {
            Token first = tokens.get(Math.min(at, at + step));
            Token second = tokens.get(Math.max(at, at + step));
            if (first.end() != second.start()) {
                break;
            }
            at += step;
        }
        Token last = tokens.get(at);
        return step < 0 ? last.start() : last.end();
    }

    /** Line breaks from an offset on, in a direction; at the ends of the text, one. */
    private static int breaks(String text, int offset, int step) {
        int at = step < 0 ? offset - 1 : offset;
        int breaks = 0;
        while (at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
            at += step;
        }
        return at < 0 || at >= text.length() ? Math.max(1, breaks) : breaks;
    }

    private static int spaces(String text, int offset, int step) {
        int at = step < 0 ? offset - 1 : offset;
        int spaces = 0;
        while (at >= 0 && at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            spaces++;
            at += step;
        }
        return spaces;
    }

    boolean isBlock() {
        return token.role() == Role.WHOLE && breaksBefore > 0 && breaksAfter > 0;
    }

    /** Whether it begins its line and words follow, as the mark of a footnote's text does. */
    boolean opensLine() {
        return token.role() == Role.WHOLE
                && breaksBefore > 0
                && breaksAfter == 0
                && token.anchor().kind() == AnchorKind.FOOTNOTE;
    }

    /** Whether it is written to the word before it. */
    boolean followsWord() {
        return switch (token.role()) {
            case OPEN -> false;
            case CLOSE -> left != 0 && !Character.isWhitespace(left);
            case WHOLE -> Character.isLetterOrDigit(left) || left != 0 && CLOSERS.indexOf(left) >= 0;
        };
    }

    /** Whether it is written to the word behind it. */
    boolean leadsWord() {
        return switch (token.role()) {
            case CLOSE -> false;
            case OPEN -> right != 0 && !Character.isWhitespace(right);
            case WHOLE -> !followsWord() && Character.isLetterOrDigit(right);
        };
    }

    boolean hasSpaceBefore() {
        return Character.isWhitespace(left);
    }

    boolean hasSpaceBehind() {
        return Character.isWhitespace(right);
    }
}
