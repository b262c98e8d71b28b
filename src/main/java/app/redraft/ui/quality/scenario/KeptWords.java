package app.redraft.ui.quality.scenario;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a new scenario probably has to keep: numbers, names, addresses and code that passage and rewrite have in common. */
final class KeptWords {
    private static final int MOST = 12;
    private static final Pattern CANDIDATES = Pattern.compile("`[^`\\n]+`|https?://[^\\s)\\]>]+|\\S+@\\S+\\.\\w+"
            + "|[\\p{L}\\p{Sc}-]*\\p{N}[\\p{N}.,:/-]*\\p{N}%?|[\\p{L}\\p{Sc}-]*\\p{N}%?"
            + "|(?<=[\\p{L}\\p{N},;] )\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*");

    private KeptWords() {}

    /** Suggestions, one a line. */
    static String of(String passage, String rewritten) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = CANDIDATES.matcher(passage);
        while (matcher.find() && found.size() < MOST) {
            if (rewritten.contains(matcher.group())) {
                found.add(matcher.group());
            }
        }
        return String.join("\n", found);
    }
}
