package app.redraft.core.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a passage into parts a model can answer whole: paragraph groups, or sentence groups where one paragraph is too long.
 * White space around a part is kept aside, byte for byte. The parts with their white space join to the passage.
 */
final class PassageParts {
    /** Longest part, in UTF-16 units. */
    static final int LIMIT = 50_000;

    /** Characters a rewrite can safely hold per token of the limit; leaves room for a somewhat longer rewrite. */
    private static final int CHARS_PER_TOKEN = 3;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？]+[\"'”’)\\]]*\\s*");

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
     */
    static List<Part> of(Passage passage, int maxTokens) {
        int limit = Math.max(1, (int) Math.min(LIMIT, (long) maxTokens * CHARS_PER_TOKEN));
        String text = passage.text();
        List<Part> parts = new ArrayList<>();
        String carried = "";
        int start = 0;
        for (int end : ends(text, limit)) {
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

    /** Offsets after each part. */
    private static List<Integer> ends(String text, int limit) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        while (text.length() - start > limit) {
            int end = text.lastIndexOf("\n", start + limit - 1) + 1;
            if (end <= start) {
                end = sentenceEnd(text, start, start + limit);
            }
            ends.add(end);
            start = end;
        }
        ends.add(text.length());
        return ends;
    }

    private static int sentenceEnd(String text, int start, int latest) {
        Matcher sentences = SENTENCE_END.matcher(text).region(start, latest);
        int end = start;
        while (sentences.find() && sentences.end() < latest) {
            end = sentences.end();
        }
        if (end > start) {
            return end;
        }
        return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
    }
}
