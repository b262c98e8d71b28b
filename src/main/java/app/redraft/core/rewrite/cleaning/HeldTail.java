package app.redraft.core.rewrite.cleaning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of an answer that is still coming, as far as it may belong to no answer: white space, half a tag, half a stop token,
 * half a rule or fence. Asked once a token, so that the patterns run only where a mark stands that one of them begins with.
 */
final class HeldTail {
    /** More characters than any of these has. */
    static final int LONGEST = 64;

    private static final Pattern TAIL = Pattern.compile(
            "\\s*(?:</?[a-z_]{0,18}>?|<[|｜][\\w▁]{0,18}[|｜]?|\\[/?I?N?S?T?)?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE_TAIL = Pattern.compile("\\s*(?:</?[a-z_]{0,18}>?|\\n[-*_]+)?\\s*$");
    private static final Pattern FENCE_TAIL = Pattern.compile("\\s*(?:</?[a-z_]{0,18}>?|\\n(?:`{1,3}|~{1,3}))?\\s*$");
    private static final String MARKS = "<[";
    private static final String RULE_MARKS = "<-*_";
    private static final String FENCE_MARKS = "<`~";

    private HeldTail() {}

    /**
     * Where it begins.
     *
     * @param body the answer so far
     * @param lead what stood before it
     * @return an offset; the length of the text where nothing is held back
     */
    static int start(CharSequence body, Opening.Lead lead) {
        int from = Math.max(0, body.length() - LONGEST);
        String marks = lead.ruled() ? RULE_MARKS : lead.fence().isEmpty() ? MARKS : FENCE_MARKS;
        if (!holdsAny(body, from, marks)) {
            return withoutSpace(body, body.length());
        }
        Pattern tail = lead.ruled() ? RULE_TAIL : lead.fence().isEmpty() ? TAIL : FENCE_TAIL;
        Matcher held = tail.matcher(body).region(from, body.length());
        return held.find() ? held.start() : body.length();
    }

    /** Whether one of some marks stands in a text from an offset on. */
    static boolean holdsAny(CharSequence text, int from, String marks) {
        for (int i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The offset behind the last visible character before another. */
    static int withoutSpace(CharSequence text, int end) {
        int visible = end;
        while (visible > 0 && Character.isWhitespace(text.charAt(visible - 1))) {
            visible--;
        }
        return visible;
    }
}
