package app.redraft.infra.provider.failure;

import java.util.List;
import java.util.regex.Pattern;

/** Takes keys and the writer's own words out of what a server said, so that it can be shown and logged. */
final class Redaction {
    private static final int MOST = 240;
    /** Looked through for own words before it is shortened, so that a run cut in two is still known. */
    private static final int LOOKED_AT = 4000;

    private static final int OWN_WORDS = 24;
    private static final Pattern MARKUP = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<[^>]*>");
    private static final Pattern KEYS = Pattern.compile(
            "(?i)\\b(sk|pk|gsk|xai|key|api|ak|AIza|hf|r8|pplx|csk)[-_]?[A-Za-z0-9*_.…-]*[*0-9][A-Za-z0-9*_.…-]{5,}"
                    + "|\\bBearer\\s+\\S+");

    private Redaction() {}

    /** One line of at most 240 characters without markup, keys, or a run of 24 characters that was sent. */
    static String clean(String said, CallTarget target) {
        String text = oneLine(MARKUP.matcher(said).replaceAll(" "));
        String key = target.key();
        if (key != null && !key.isBlank()) {
            text = text.replace(key, "…");
        }
        text = KEYS.matcher(text).replaceAll("…");
        text = withoutOwnWords(text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT), target);
        return text.length() <= MOST ? text : text.substring(0, safeEnd(text)) + "…";
    }

    private static int safeEnd(String text) {
        return Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    }

    private static String withoutOwnWords(String text, CallTarget target) {
        List<String> texts = target.texts().stream().map(Redaction::oneLine).toList();
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            if (at + OWN_WORDS <= text.length() && sent(text.substring(at, at + OWN_WORDS), texts)) {
                end = at + OWN_WORDS;
                while (end < text.length() && sent(text.substring(end - OWN_WORDS + 1, end + 1), texts)) {
                    end++;
                }
                kept.append('…');
                at = end;
            } else {
                kept.append(text.charAt(at));
                at++;
            }
        }
        return kept.toString();
    }

    private static boolean sent(String run, List<String> texts) {
        return texts.stream().anyMatch(text -> text.contains(run));
    }

    /** Also of a text within JSON, where line ends and quotes are escaped: what was sent is recognised in either form. */
    private static String oneLine(String text) {
        return text.replaceAll("\\\\[nrt]", " ")
                .replaceAll("\\\\+\"", "\"")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
