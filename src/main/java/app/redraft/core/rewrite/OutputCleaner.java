package app.redraft.core.rewrite;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what models wrap around an answer and the original did not have: a preamble line, a code fence, quotation marks,
 * a think block, the prompt's own tags; and control characters, which would make the writer's file no text any more.
 * Deterministic. While text streams, the start is held back until it is clear that it is
 * none of these; what can only be seen at the end is corrected by {@link #finish()}.
 */
final class OutputCleaner {
    private static final int LONGEST_PREAMBLE = 200;

    private static final Pattern PREAMBLE = Pattern.compile(
            "^(?:(?:sure|certainly|of course|okay|ok|absolutely|great)[,.!:][^\\n]{0,80}?\\s*)?"
                    + "(?:(?:here(?:['’]s| is| are| you go| you are)|below is|the following is)\\b[^\\n]{0,120}"
                    + "|(?:my |the )?(?:rewritten|revised|improved|corrected|edited|polished|updated|simplified)"
                    + "(?: (?:passage|text|version|paragraph|sentence))?)\\s*:[*_]*[ \\t]*(?:\\n+|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FENCE_OPEN = Pattern.compile("^(`{3,}|~{3,})[\\w-]*[ \\t]*\\n");
    private static final Pattern THINK = Pattern.compile("^\\s*<think>.*?</think>\\s*", Pattern.DOTALL);
    private static final Pattern TAG_OPEN = Pattern.compile("^<(passage|rewritten_passage|rewrite|result)>\\s*");
    private static final String OPENERS = "<`~";
    private static final String[] QUOTES = {"\"\"", "“”", "„“", "„”", "«»", "»«", "''", "‘’", "「」"};

    private final String original;
    private final StringBuilder raw = new StringBuilder();
    private boolean started;
    private boolean fenced;

    /**
     * @param original the passage the answer rewrites, without white space around it
     */
    OutputCleaner(String original) {
        this.original = original;
    }

    /** Forgets everything received: it was not the answer. */
    void restart() {
        raw.setLength(0);
        started = false;
        fenced = false;
    }

    /**
     * Takes more of the raw answer.
     *
     * @return what can be shown of it now; empty while the start is not yet clear
     */
    String push(String received) {
        String delta = withoutControls(received);
        raw.append(delta);
        if (started) {
            return delta;
        }
        String text = raw.toString().stripLeading();
        if (undecided(text)) {
            return "";
        }
        started = true;
        return withoutLead(text);
    }

    /** The whole answer, cleaned. */
    String finish() {
        String text = withoutLead(raw.toString().strip());
        if (fenced && (text.endsWith("\n```") || text.endsWith("\n~~~"))) {
            text = text.substring(0, text.length() - 4);
        }
        text = withoutTagEnd(text);
        text = withoutQuotes(text.strip());
        return RewritePrompt.restore(text);
    }

    private String withoutControls(String text) {
        if (text.chars().noneMatch(this::isStray)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> !isStray(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private boolean isStray(int c) {
        boolean space = c == '\n' || c == '\t' || c == '\r';
        return Character.isISOControl(c) && !space && original.indexOf(c) < 0;
    }

    private boolean undecided(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (OPENERS.indexOf(text.charAt(0)) >= 0 && !text.startsWith(firstOf(original))) {
            return firstLineOpen(text) || text.startsWith("<think>") && !text.contains("</think>");
        }
        return mayBePreamble(text) && !sharesStart(text) && firstLineOpen(text);
    }

    /** Whether nothing visible has come after the first line yet. */
    private static boolean firstLineOpen(String text) {
        return text.stripTrailing().indexOf('\n') < 0 && text.length() < LONGEST_PREAMBLE;
    }

    /** Whether this is a preamble, or more text could still make it one. */
    private static boolean mayBePreamble(String text) {
        Matcher matcher = PREAMBLE.matcher(text);
        return matcher.find() || matcher.hitEnd();
    }

    /** An original that itself begins this way is no preamble. */
    private boolean sharesStart(String text) {
        int compared = Math.min(12, Math.min(text.length(), original.length()));
        return compared == 12
                && text.substring(0, compared)
                        .toLowerCase(Locale.ROOT)
                        .equals(original.substring(0, compared).toLowerCase(Locale.ROOT));
    }

    private String withoutLead(String text) {
        String rest = text;
        Matcher think = THINK.matcher(rest);
        if (think.find() && !original.stripLeading().startsWith("<think>")) {
            rest = rest.substring(think.end());
        }
        Matcher preamble = PREAMBLE.matcher(rest);
        if (preamble.find() && !PREAMBLE.matcher(original).find() && preamble.end() < rest.length()) {
            rest = rest.substring(preamble.end()).stripLeading();
        }
        Matcher tag = TAG_OPEN.matcher(rest);
        if (tag.find() && !TAG_OPEN.matcher(original).find()) {
            rest = rest.substring(tag.end());
        }
        Matcher fence = FENCE_OPEN.matcher(rest);
        if (fence.find() && !hasFence(original)) {
            rest = rest.substring(fence.end());
            fenced = true;
        }
        return rest;
    }

    private String withoutTagEnd(String text) {
        for (String tag : new String[] {"</passage>", "</rewritten_passage>", "</rewrite>", "</result>"}) {
            if (text.stripTrailing().endsWith(tag) && !original.contains(tag)) {
                String stripped = text.stripTrailing();
                return stripped.substring(0, stripped.length() - tag.length());
            }
        }
        return text;
    }

    private String withoutQuotes(String text) {
        for (String pair : QUOTES) {
            char open = pair.charAt(0);
            char close = pair.charAt(1);
            boolean wrapped = text.length() > 2 && text.charAt(0) == open && text.charAt(text.length() - 1) == close;
            if (wrapped && !original.startsWith(String.valueOf(open)) && isOnePair(text, open, close)) {
                return text.substring(1, text.length() - 1).strip();
            }
        }
        return text;
    }

    /** Whether the outer marks belong together: no other mark of the kind stands between them. */
    private static boolean isOnePair(String text, char open, char close) {
        String inside = text.substring(1, text.length() - 1);
        return inside.indexOf(close) < 0 && inside.indexOf(open) < 0;
    }

    private static boolean hasFence(String text) {
        return text.startsWith("```") || text.startsWith("~~~");
    }

    private static String firstOf(String text) {
        return text.isEmpty() ? "\u0000" : text.substring(0, 1);
    }
}
