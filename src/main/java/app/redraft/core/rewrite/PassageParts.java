package app.redraft.core.rewrite;

import app.redraft.core.llm.RewriteTask;
import app.redraft.core.llm.tokens.TokenEstimate;
import app.redraft.core.text.units.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a passage into parts a model can answer whole: paragraph groups, or sentence groups where one paragraph is too long.
 * White space around a part is kept aside, byte for byte. The parts with their white space join to the passage.
 */
final class PassageParts {
    /** A rewrite may become so many percent longer than what it rewrites. */
    private static final long GROWTH_PERCENT = 125;
    /** Most bytes of a UTF-16 unit in UTF-8. */
    private static final long MOST_BYTES = 3;

    /** How often a part is cut again because the tokenizer finds more in it than the estimate. */
    private static final int MOST_CUTS = 8;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？؟۔।]+[\"'”’»)\\]」』）]*\\s*");

    /**
     * One part.
     *
     * @param first whether it is the first of its passage
     * @param start where {@code text} begins in the passage, a UTF-16 offset
     * @param leading white space before it
     * @param text what the model sees; starts and ends with a visible character
     * @param trailing white space after it
     * @param before up to {@value Passage#CONTEXT} characters before it
     * @param after up to {@value Passage#CONTEXT} characters after it
     */
    record Part(boolean first, int start, String leading, String text, String trailing, String before, String after) {}

    private PassageParts() {}

    /**
     * Splits.
     *
     * @param maxTokens most tokens the model may answer with
     * @param counted the tokens of a text by the model's own tokenizer, or 0 where that is not at hand
     */
    static List<Part> of(Passage passage, int maxTokens, ToLongFunction<String> counted) {
        return of(passage, maxTokens, counted, offset -> offset);
    }

    /**
     * Splits.
     *
     * @param border the last offset up to another at which the text may be cut
     */
    static List<Part> of(Passage passage, int maxTokens, ToLongFunction<String> counted, IntUnaryOperator border) {
        String text = passage.text();
        List<Part> parts = new ArrayList<>();
        String carried = "";
        int start = 0;
        for (int end : ends(text, maxTokens, counted, border)) {
            String piece = text.substring(start, end);
            if (piece.isBlank()) {
                carried += piece;
            } else {
                parts.add(part(passage, parts.isEmpty(), carried, start, end));
                carried = "";
            }
            start = end;
        }
        if (!carried.isEmpty()) {
            Part last = parts.remove(parts.size() - 1);
            parts.add(new Part(
                    last.first(),
                    last.start(),
                    last.leading(),
                    last.text(),
                    last.trailing() + carried,
                    last.before(),
                    last.after()));
        }
        return parts;
    }

    private static Part part(Passage passage, boolean first, String carried, int start, int end) {
        String text = passage.text();
        int from = start;
        while (Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        String before =
                start == 0 ? passage.before() : Passage.of(text, from, to).before();
        String after = end == text.length()
                ? passage.after()
                : Passage.of(text, from, to).after();
        return new Part(
                first,
                from,
                carried + text.substring(start, from),
                text.substring(from, to),
                text.substring(to, end),
                before,
                after);
    }

    /** Whether a text is more than one part. The same question as {@link #of} answers, without the parts. */
    static boolean isMoreThanOne(String text, int maxTokens, ToLongFunction<String> counted) {
        return latest(text, 0, maxTokens, counted) < text.stripTrailing().length();
    }

    /** Offsets after each part. */
    private static List<Integer> ends(
            String text, int maxTokens, ToLongFunction<String> counted, IntUnaryOperator border) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int latest = latest(text, start, maxTokens, counted);
            int pause = latest == text.length() ? latest : pause(text, start, latest);
            int end = border.applyAsInt(pause) > start ? border.applyAsInt(pause) : pause;
            ends.add(end);
            start = end;
        }
        return ends;
    }

    /** The last offset up to which the rewrite of a part certainly fits in the limit of tokens. */
    private static int latest(String text, int start, int maxTokens, ToLongFunction<String> counted) {
        if ((long) (text.length() - start) * MOST_BYTES * GROWTH_PERCENT / 100 <= maxTokens) {
            // A token is at least one byte: counting a short text is not worth the time.
            return Math.min(text.length(), start + RewriteTask.LONGEST_PASSAGE);
        }
        long room = maxTokens;
        int end = start;
        for (int cut = 0; cut < MOST_CUTS; cut++) {
            end = Math.min(
                    TokenEstimate.endOf(text, start, Math.max(1, room)),
                    Math.min(text.length(), start + RewriteTask.LONGEST_PASSAGE));
            long needed = counted.applyAsLong(text.substring(start, end)) * GROWTH_PERCENT / 100;
            if (needed <= maxTokens) {
                break;
            }
            room = Math.min(room * maxTokens / needed, TokenEstimate.of(text.substring(start, end))) * 9 / 10;
        }
        return end;
    }

    /** Where a reader would pause before an offset: at a paragraph, a sentence, a word, at least not within a character. */
    private static int pause(String text, int start, int latest) {
        int paragraph = text.lastIndexOf('\n', latest - 1) + 1;
        if (paragraph > start) {
            return paragraph;
        }
        Matcher sentences = SENTENCE_END.matcher(text).region(start, latest);
        int end = start;
        while (sentences.find() && sentences.end() < latest) {
            end = sentences.end();
        }
        if (end > start) {
            return end;
        }
        int word = latest;
        while (word > start && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        int character = Graphemes.atOrBefore(text, latest);
        return word > start ? word : character > start ? character : latest;
    }
}
