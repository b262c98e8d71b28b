package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.Window;
import java.util.Optional;
import org.languagetool.rules.RuleMatch;

/** Makes edits as small as words allow, so that they touch nothing else. */
public final class Edits {
    private Edits() {}

    /**
     * The edit without what it leaves as it is, whole words kept together, line ends kept as they are.
     *
     * @param from start of the matched range, may take in hidden marks at its ends
     * @param to end of the matched range
     * @return empty when nothing changes, or when a line end would be lost
     */
    public static Optional<Edit> smallest(Window window, int from, int to, String replacement, RuleMatch match) {
        String text = window.text();
        String matched = text.substring(from, to);
        int prefix = 0;
        int longest = Math.min(matched.length(), replacement.length());
        while (prefix < longest && matched.charAt(prefix) == replacement.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < longest - prefix
                && matched.charAt(matched.length() - 1 - suffix)
                        == replacement.charAt(replacement.length() - 1 - suffix)) {
            suffix++;
        }
        if (prefix == matched.length() && prefix == replacement.length()) {
            return Optional.empty();
        }
        while (prefix > 0 && insideWord(matched, prefix) | insideWord(replacement, prefix)) {
            prefix--;
        }
        while (suffix > 0
                && insideWord(matched, matched.length() - suffix)
                        | insideWord(replacement, replacement.length() - suffix)) {
            suffix--;
        }
        String old = matched.substring(prefix, matched.length() - suffix);
        String fresh = replacement.substring(prefix, replacement.length() - suffix);
        return old.indexOf('\n') >= 0
                ? Optional.empty()
                : Optional.of(new Edit(
                        from + prefix,
                        to - suffix,
                        fresh,
                        Reasons.of(match, old, fresh),
                        match.getRule().getId()));
    }

    private static boolean insideWord(String text, int at) {
        return at > 0 && at < text.length() && word(text.charAt(at - 1)) && word(text.charAt(at));
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019' || Character.isSurrogate(c);
    }
}
