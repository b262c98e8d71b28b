package app.redraft.core.quality.judge.spoiler;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which code, addresses and the syntax of links are left alone. */
final class SpokenText {
    private static final Pattern UNSPOKEN = Pattern.compile(
            "(?ms)^```.*?^```|`[^`\\n]+`|https?://\\S+|\\S+@\\S+\\.\\w+|\\]\\([^)\\n]*\\)|^\\|[-:| ]+\\|$");

    private final String text;
    private final boolean[] unspoken;

    SpokenText(String text) {
        this.text = text;
        unspoken = new boolean[text.length()];
        Matcher matcher = UNSPOKEN.matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                unspoken[i] = true;
            }
        }
    }

    /** Replaces the first match outside code and addresses. */
    Optional<String> replaceFirst(Pattern pattern, Function<MatchResult, String> replacement) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isSpoken(matcher.start(), matcher.end())) {
                return Optional.of(text.substring(0, matcher.start())
                        + replacement.apply(matcher.toMatchResult())
                        + text.substring(matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** Whether nothing of a stretch is code or an address. */
    boolean isSpoken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (unspoken[i]) {
                return false;
            }
        }
        return true;
    }
}
