package app.redraft.core.rewrite.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what models wrap around an answer and the original did not have: a preamble or label, notes behind the text, a code
 * fence, quotation marks, a think block, tags, a JSON object, stop tokens, the same text a second time; and control characters,
 * which would make the writer's file no text any more. What was words of the answer is kept as {@link Removed}. Deterministic.
 * While text streams, what may yet prove to be one of these is held back; what can only be seen at the end is corrected by
 * {@link #finish()}, which also tells an answer that is no rewrite ({@link #kind()}).
 */
public final class OutputCleaner {
    private static final Pattern RULE_END = Pattern.compile("\\n+(?:-{3,}|\\*{3,}|_{3,})$");
    /** Marks with which chat templates end a message. */
    private static final Pattern STOP_TOKEN = Pattern.compile(
            "<\\|(?:im_end|im_start|endoftext|eot_id|eom_id|end|end_of_text|assistant|user|system|start_header_id|end_header_id)\\|>"
                    + "|<｜end▁of▁sentence｜>|</s>|<(?:end_of_turn|start_of_turn|eos)>|\\[/?INST\\]");

    private static final String STOP_MARKS = "<[";
    private static final String FENCE_MARKS = "`~";

    private final String original;
    private final boolean mayHaveStopTokens;
    private final boolean hasFences;
    private final Opening opening;
    private final Postamble postamble;
    private final QuotationMarks quotationMarks;
    private final Repetition repetition;
    private final AnswerClassifier classifier;
    private final PlainCharacters characters;
    private final RecentMark recentMark = new RecentMark();
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final List<Removed> removed = new ArrayList<>();
    private Opening.Lead lead = Opening.Lead.open("");
    private QuoteMarks quoteMarks = new QuoteMarks();
    private AnswerKind kind = AnswerKind.REWRITE;
    private boolean wrapped;
    private int shown;

    /**
     * Text to show.
     *
     * @param text what is new, or everything so far
     * @param replaces whether it stands for everything that was shown before: a mark at the start proved to be the answer's own
     */
    public record Piece(String text, boolean replaces) {
        private static final Piece NONE = new Piece("", false);
    }

    /**
     * @param original the passage the answer rewrites, without white space around it
     * @param wish the writer's own words, empty for a preset
     */
    public OutputCleaner(String original, String wish) {
        this.original = original;
        mayHaveStopTokens = STOP_TOKEN.matcher(original).find() || original.contains("<s>");
        hasFences = original.contains("```") || original.contains("~~~");
        opening = new Opening(original, wish);
        postamble = new Postamble(original);
        quotationMarks = new QuotationMarks(original, wish);
        repetition = new Repetition(original);
        classifier = new AnswerClassifier(original, wish);
        characters = new PlainCharacters(original, wish);
    }

    /** Forgets everything received: it was not the answer. */
    public void restart() {
        raw.setLength(0);
        body.setLength(0);
        removed.clear();
        lead = Opening.Lead.open("");
        quoteMarks = new QuoteMarks();
        characters.restart();
        recentMark.restart();
        repetition.restart();
        kind = AnswerKind.REWRITE;
        wrapped = false;
        shown = 0;
        postamble.restart();
    }

    /** Takes more of the raw answer, and gives what can be shown: nothing while the start is not yet clear. */
    public Piece push(String received) {
        String delta = characters.push(received);
        raw.append(delta);
        if (!lead.open()) {
            body.append(lead.quoted() ? quoteMarks.without(delta) : delta);
            return next();
        }
        lead = opening.lead(raw.toString(), false);
        if (lead.open()) {
            return Piece.NONE;
        }
        body.append(lead.quoted() ? quoteMarks.without(lead.rest()) : lead.rest());
        wrapped = quotationMarks.mayWrap(body);
        shown = wrapped ? 1 : 0;
        return next();
    }

    /** What may be shown now. What may belong to no answer waits until more follows. */
    private Piece next() {
        boolean replaces = wrapped && !quotationMarks.mayStillWrap(body, shown);
        if (replaces) {
            wrapped = false;
            shown = 0;
        }
        int end = certainEnd();
        if (end <= shown) {
            return Piece.NONE;
        }
        String text = body.substring(shown, end);
        shown = end;
        return new Piece(text, replaces);
    }

    private int certainEnd() {
        if (opening.mayUnwrapJson() && JsonAnswer.mayBegin(body)) {
            return 0;
        }
        int from = Math.max(0, shown - HeldTail.LONGEST);
        int end = recentMark.standsIn(body, from, lead.ruled())
                ? Math.min(HeldTail.start(body, lead), closing(body, from))
                : HeldTail.withoutSpace(body, body.length());
        end = Math.min(end, HeldTail.withoutSpace(body, repetition.undecided(body)));
        end = Math.min(end, HeldTail.withoutSpace(body, postamble.undecided(body)));
        return wrapped && end > 1 && QuotationMarks.isMark(body.charAt(end - 1)) ? end - 1 : end;
    }

    /**
     * Where a fence or tag closes that was opened around the answer, or a message ends; the length of the text where none does.
     *
     * @param from where to begin to look
     */
    private int closing(CharSequence text, int from) {
        int end = text.length();
        if (HeldTail.holdsAny(text, from, STOP_MARKS)) {
            end = mayHaveStopTokens ? end : first(STOP_TOKEN, text, from);
            if (!lead.tag().isEmpty()) {
                end = Math.min(
                        end, first(Pattern.compile("</" + lead.tag() + '>', Pattern.CASE_INSENSITIVE), text, from));
            }
        }
        if (!lead.fence().isEmpty() && !hasFences && HeldTail.holdsAny(text, from, FENCE_MARKS)) {
            String mark = lead.fence().substring(0, 3);
            end = Math.min(end, first(Pattern.compile("\\n" + mark + "[`~]*[ \\t]*(?=\\n|$)"), text, from));
        }
        return end;
    }

    private static int first(Pattern pattern, CharSequence text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.find() ? matcher.start() : text.length();
    }

    /** The whole answer, cleaned. */
    public String finish() {
        removed.clear();
        raw.append(characters.rest());
        lead = opening.lead(raw.toString().strip(), true);
        String text = lead.quoted() ? new QuoteMarks().without(lead.rest()) : lead.rest();
        Cut cut = new Cut(lead.removed(), text);
        cut.endAt(closing(cut.text(), 0));
        cut.endAt(withoutOwnTagEnd(cut.text()));
        if (!lead.fence().isEmpty()
                && (cut.text().endsWith("\n```") || cut.text().endsWith("\n~~~"))) {
            cut.endAt(cut.text().length() - 4);
        }
        cut.endAt(postamble.start(cut.text()));
        Matcher rule = RULE_END.matcher(cut.text());
        if (lead.ruled() && rule.find()) {
            cut.endAt(rule.start());
        }
        cut.endAt(repetition.secondCopy(cut.text()));
        JsonAnswer json = opening.mayUnwrapJson() ? JsonAnswer.of(cut.text()) : null;
        if (json != null) {
            cut.unwrap(json);
        }
        if (quotationMarks.wrap(cut.text())) {
            cut.withoutOuterMarks();
        }
        String answer = PassageTags.restore(cut.text());
        removed.addAll(cut.removed(answer.length()));
        kind = classifier.of(answer);
        return answer;
    }

    /** What {@link #finish()} took away, with offsets into its result. */
    public List<Removed> removed() {
        return List.copyOf(removed);
    }

    /** What the answer is; known after {@link #finish()}. */
    public AnswerKind kind() {
        return kind;
    }

    private int withoutOwnTagEnd(String text) {
        Matcher tag = Pattern.compile("\\s*</(?:passage|rewritten_passage|rewrite|result)>$")
                .matcher(text);
        return tag.find() && !original.contains(tag.group().strip()) ? tag.start() : text.length();
    }
}
