package app.redraft.core.rewrite.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before an answer: thinking, the request given back, a preamble, a label, a tag, a code fence. */
final class Opening {
    private static final Pattern THINK = Pattern.compile("^\\s*<think>.*?</think>\\s*", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("^(`{3,}|~{3,})[\\w-]*[ \\t]*\\n");
    private static final Pattern TAG = Pattern.compile(
            "^<((?:re-?written|revised|corrected|edited|improved)?[_-]?(?:passage|text|version)|rewritten|rewrite|revised|result|answer|output|response)>\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("^(?:-{3,}|\\*{3,}|_{3,})[ \\t]*\\n+");
    /** An instruction that wants code, or a block of it, in some languages. */
    private static final Pattern ASKS_FOR_CODE = Pattern.compile(
            "\\bcode|fence|snippet|backtick|```|script|código|extrait|quelltext|codeblock|代码|程式碼|コード|코드|код",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** An instruction that speaks of quotations. */
    private static final Pattern ASKS_FOR_QUOTE =
            Pattern.compile("quot|zitat|citation|cita\\b|> |引用", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<String> REQUEST_TAGS = List.of("before", "after", "instruction");
    private static final String OPENERS = "<`~";
    private static final int LONGEST_OPENER = 200;
    private static final int MOST_PREAMBLES = 3;

    private final String original;
    private final boolean mayBeFenced;
    private final boolean mayBeQuoted;
    private final boolean mayBeJson;
    private final Preamble preamble;
    private final InlineLabel label;

    /**
     * @param original the passage that is rewritten
     * @param wish the writer's own words, empty for a preset
     */
    Opening(String original, String wish) {
        this.original = original;
        mayBeFenced = original.startsWith("```")
                || original.startsWith("~~~")
                || ASKS_FOR_CODE.matcher(wish).find();
        mayBeQuoted = original.startsWith(">")
                || original.contains("\n>")
                || ASKS_FOR_QUOTE.matcher(wish).find();
        mayBeJson = original.contains("{") || wish.toLowerCase(Locale.ROOT).contains("json");
        preamble = new Preamble(original);
        label = new InlineLabel(original);
    }

    /**
     * The answer without what stands before it.
     *
     * @param open whether more text could still show that there is more to remove
     * @param rest the answer
     * @param removed words and marks that were taken away
     * @param fence the code fence among them, or empty
     * @param tag the name of the tag among them, or empty
     * @param ruled whether a ruled line among them parts the answer from the preamble
     * @param quoted whether the answer stands in quotation marks of Markdown
     */
    record Lead(boolean open, String rest, String removed, String fence, String tag, boolean ruled, boolean quoted) {
        static Lead open(String rest) {
            return new Lead(true, rest, "", "", "", false, false);
        }
    }

    /** @param whole whether nothing follows */
    Lead lead(String text, boolean whole) {
        String rest = withoutThinking(text.stripLeading());
        StringBuilder taken = new StringBuilder();
        int echo = echoEnd(rest);
        if (echo < 0 && !whole) {
            return Lead.open(rest);
        }
        taken.append(rest, 0, Math.max(0, echo));
        rest = rest.substring(Math.max(0, echo));
        boolean ruled = false;
        for (int i = 0; i < MOST_PREAMBLES; i++) {
            int end = Math.max(preamble.end(rest, whole), label.end(rest, whole));
            if (end == 0) {
                break;
            }
            taken.append(rest, 0, end);
            rest = rest.substring(end);
            Matcher rule = RULE.matcher(rest);
            if (rule.find() && !RULE.matcher(original).find()) {
                ruled = true;
                taken.append(rest, 0, rule.end());
                rest = rest.substring(rule.end());
            }
        }
        boolean undecided = !whole && isUndecided(rest, !taken.isEmpty());
        return undecided ? Lead.open(rest) : unwrapped(rest, taken, ruled);
    }

    /** The answer without a tag and a fence that it begins with. */
    private Lead unwrapped(String text, StringBuilder taken, boolean ruled) {
        String rest = text;
        String name = "";
        Matcher tag = TAG.matcher(rest);
        if (tag.find() && !original.contains(tag.group().strip())) {
            name = tag.group(1);
            rest = rest.substring(tag.end());
        }
        Matcher fence = FENCE.matcher(rest);
        String fenced = "";
        if (fence.find() && !mayBeFenced) {
            fenced = fence.group();
            taken.append(fenced);
            rest = rest.substring(fence.end());
        }
        return new Lead(false, rest, taken.toString(), fenced, name, ruled, !mayBeQuoted && rest.startsWith(">"));
    }

    /** Whether an answer may stand in a JSON object though the original has none. */
    boolean mayUnwrapJson() {
        return !mayBeJson;
    }

    private String withoutThinking(String text) {
        Matcher think = THINK.matcher(text);
        return think.find() && !original.stripLeading().startsWith("<think>") ? text.substring(think.end()) : text;
    }

    /**
     * Where what a model gives back of its request ends: the original under a label of its own, or the tags around the passage.
     *
     * @return an offset, 0 where nothing is given back, -1 while that is not known
     */
    private int echoEnd(String text) {
        int end = 0;
        for (String name : REQUEST_TAGS) {
            String open = '<' + name + '>';
            if (text.startsWith(open, end) && !original.contains(open)) {
                int close = text.indexOf("</" + name + '>', end);
                if (close < 0) {
                    return -1;
                }
                end = close + name.length() + 3;
                while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
            }
        }
        return end > 0 ? end : label.echoEnd(text);
    }

    private boolean isUndecided(String text, boolean behindPreamble) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        if (OPENERS.indexOf(first) >= 0 && !original.startsWith(String.valueOf(first))) {
            return isFirstLineOpen(text) || text.startsWith("<think>") && !text.contains("</think>");
        }
        if (first == '{' && !mayBeJson) {
            return JsonAnswer.mayBegin(text);
        }
        if (behindPreamble
                && (first == '-' || first == '*' || first == '_')
                && text.strip().length() < LONGEST_OPENER
                && isFirstLineOpen(text)) {
            return RULE.matcher(text + "\n").find();
        }
        return preamble.isOpen(text) || label.isOpen(text);
    }

    /** Whether nothing visible has come after the first line yet. */
    private static boolean isFirstLineOpen(String text) {
        return text.stripTrailing().indexOf('\n') < 0 && text.length() < LONGEST_OPENER;
    }
}
