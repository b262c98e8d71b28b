package app.redraft.core.rewrite.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what models wrap around an answer and the original did not have: a preamble line, a code fence, quotation marks,
 * a think block, the prompt's own tags; and control characters, which would make the writer's file no text any more. What was
 * words of the answer is kept as {@link Removed}. Deterministic. While text streams, the start is held back until it is clear
 * that it is none of these; what can only be seen at the end is corrected by {@link #finish()}.
 */
public final class OutputCleaner {
    private static final Pattern FENCE_OPEN = Pattern.compile("^(`{3,}|~{3,})[\\w-]*[ \\t]*\\n");
    private static final Pattern THINK = Pattern.compile("^\\s*<think>.*?</think>\\s*", Pattern.DOTALL);
    private static final Pattern TAG_OPEN = Pattern.compile("^<(passage|rewritten_passage|rewrite|result)>\\s*");
    private static final Pattern RULE = Pattern.compile("^(?:-{3,}|\\*{3,}|_{3,})[ \\t]*\\n+");
    private static final Pattern RULE_END = Pattern.compile("\\n+(?:-{3,}|\\*{3,}|_{3,})$");
    /** An instruction that wants code, or a block of it, in some languages. */
    private static final Pattern ASKS_FOR_CODE = Pattern.compile(
            "\\bcode|fence|snippet|backtick|```|script|código|extrait|quelltext|codeblock|代码|程式碼|コード|코드|код",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String OPENERS = "<`~";
    private static final String[] TAG_ENDS = {"</passage>", "</rewritten_passage>", "</rewrite>", "</result>"};
    private static final int LONGEST_OPENER = 200;
    private static final int MOST_PREAMBLES = 3;

    private static final Pattern TAIL = Pattern.compile("\\s*(?:</?[a-z_]{0,18}>?)?\\s*$");
    private static final Pattern FENCE_TAIL = Pattern.compile("\\s*(?:</?[a-z_]{0,18}>?|\\n(?:`{1,3}|~{1,3}))?\\s*$");
    private static final Pattern RULE_TAIL = Pattern.compile("\\s*(?:</?[a-z_]{0,18}>?|\\n[-*_]+)?\\s*$");
    private static final int LONGEST_TAIL = 64;

    private final String original;
    private final boolean mayBeFenced;
    private final Preamble preamble;
    private final QuotationMarks quotationMarks;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final List<Removed> removed = new ArrayList<>();
    private boolean started;
    private Pattern tail = TAIL;
    private boolean wrapped;
    private int shown;

    /**
     * Text to show.
     *
     * @param text what is new, or everything so far
     * @param replaces whether it stands for everything that was shown before: a mark at the start proved to be the answer's own
     */
    public record Piece(String text, boolean replaces) {}

    /**
     * @param original the passage the answer rewrites, without white space around it
     * @param wish the writer's own words, empty for a preset
     */
    public OutputCleaner(String original, String wish) {
        this.original = original;
        this.mayBeFenced = hasFence(original) || ASKS_FOR_CODE.matcher(wish).find();
        this.preamble = new Preamble(original);
        this.quotationMarks = new QuotationMarks(original, wish);
    }

    /** Forgets everything received: it was not the answer. */
    public void restart() {
        raw.setLength(0);
        body.setLength(0);
        removed.clear();
        started = false;
        wrapped = false;
        tail = TAIL;
        shown = 0;
    }

    /** Takes more of the raw answer, and gives what can be shown: nothing while the start is not yet clear. */
    public Piece push(String received) {
        String delta = withoutControls(received);
        raw.append(delta);
        if (started) {
            body.append(delta);
        } else {
            Lead lead = lead(raw.toString(), false);
            if (lead.open()) {
                return new Piece("", false);
            }
            started = true;
            body.append(lead.rest());
            tail = lead.ruled() ? RULE_TAIL : lead.fence().isEmpty() ? TAIL : FENCE_TAIL;
            wrapped = quotationMarks.mayWrap(body);
            shown = wrapped ? 1 : 0;
        }
        return next();
    }

    /** What may be shown now. Marks, tags, fences and white space at the end wait until more follows. */
    private Piece next() {
        boolean replaces = wrapped && !quotationMarks.mayStillWrap(body);
        if (replaces) {
            wrapped = false;
            shown = 0;
        }
        int end = certainEnd();
        if (end <= shown) {
            return new Piece("", false);
        }
        String text = body.substring(shown, end);
        shown = end;
        return new Piece(text, replaces);
    }

    private int certainEnd() {
        int from = Math.max(0, body.length() - LONGEST_TAIL);
        Matcher held = tail.matcher(body).region(from, body.length());
        int end = held.find() ? held.start() : body.length();
        return wrapped && end > 1 && QuotationMarks.isMark(body.charAt(end - 1)) ? end - 1 : end;
    }

    /** The whole answer, cleaned. */
    public String finish() {
        removed.clear();
        Lead lead = lead(raw.toString().strip(), true);
        String text = withoutTagEnd(lead.rest());
        String tail = "";
        if (!lead.fence().isEmpty() && (text.endsWith("\n```") || text.endsWith("\n~~~"))) {
            tail = text.substring(text.length() - 4);
            text = text.substring(0, text.length() - 4);
        }
        Matcher rule = RULE_END.matcher(text);
        if (lead.ruled() && rule.find()) {
            tail = rule.group();
            text = text.substring(0, rule.start());
        }
        text = text.strip();
        String before = lead.removed();
        if (quotationMarks.wrap(text)) {
            before += text.charAt(0);
            tail = text.charAt(text.length() - 1) + tail;
            text = text.substring(1, text.length() - 1).strip();
        }
        text = PassageTags.restore(text);
        if (!before.isEmpty()) {
            removed.add(new Removed(before, 0));
        }
        if (!tail.isEmpty()) {
            removed.add(new Removed(tail, text.length()));
        }
        return text;
    }

    /** What {@link #finish()} took away, with offsets into its result. */
    public List<Removed> removed() {
        return List.copyOf(removed);
    }

    /**
     * The answer without what stands before it.
     *
     * @param open whether more text could still show that there is more to remove
     * @param rest the answer
     * @param removed words and marks that were taken away
     * @param fence the code fence among them, or empty
     * @param ruled whether a ruled line among them parts the answer from the preamble
     */
    private record Lead(boolean open, String rest, String removed, String fence, boolean ruled) {}

    private Lead lead(String text, boolean whole) {
        String rest = text.stripLeading();
        Matcher think = THINK.matcher(rest);
        if (think.find() && !original.stripLeading().startsWith("<think>")) {
            rest = rest.substring(think.end());
        }
        StringBuilder taken = new StringBuilder();
        boolean ruled = false;
        for (int i = 0; i < MOST_PREAMBLES; i++) {
            int end = preamble.end(rest, whole);
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
        if (!whole && undecided(rest, !taken.isEmpty())) {
            return new Lead(true, rest, "", "", ruled);
        }
        Matcher tag = TAG_OPEN.matcher(rest);
        if (tag.find() && !TAG_OPEN.matcher(original).find()) {
            rest = rest.substring(tag.end());
        }
        Matcher fence = FENCE_OPEN.matcher(rest);
        String fenced = "";
        if (fence.find() && !mayBeFenced) {
            fenced = fence.group();
            taken.append(fenced);
            rest = rest.substring(fence.end());
        }
        return new Lead(false, rest, taken.toString(), fenced, ruled);
    }

    private boolean undecided(String text, boolean behindPreamble) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        if (OPENERS.indexOf(first) >= 0 && !original.startsWith(String.valueOf(first))) {
            return firstLineOpen(text) || (text.startsWith("<think>") && !text.contains("</think>"));
        }
        if (behindPreamble
                && (first == '-' || first == '*' || first == '_')
                && text.strip().length() < LONGEST_OPENER) {
            return RULE.matcher(text + "\n").find() && firstLineOpen(text);
        }
        return preamble.isOpen(text);
    }

    /** Whether nothing visible has come after the first line yet. */
    private static boolean firstLineOpen(String text) {
        return text.stripTrailing().indexOf('\n') < 0 && text.length() < LONGEST_OPENER;
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

    private String withoutTagEnd(String text) {
        String stripped = text.stripTrailing();
        for (String tag : TAG_ENDS) {
            if (stripped.endsWith(tag) && !original.contains(tag)) {
                return stripped.substring(0, stripped.length() - tag.length()).stripTrailing();
            }
        }
        return text;
    }

    private static boolean hasFence(String text) {
        return text.startsWith("```") || text.startsWith("~~~");
    }
}
