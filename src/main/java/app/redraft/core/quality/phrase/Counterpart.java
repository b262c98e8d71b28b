package app.redraft.core.quality.phrase;

import app.redraft.core.quality.guard.Warning.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what the original says in the place of some words of a rewrite. Built where there is something to find. */
final class Counterpart {
    /** So much of a sentence must be shared for two sentences to be taken for one. */
    private static final double ENOUGH = 0.25;

    private final PhraseText original;
    private final PhraseText rewritten;
    private final List<int[]> sentences;
    private final Map<String, List<Integer>> places = new HashMap<>();
    /** What was found for stretches of the rewrite: several phrases may stand in one. */
    private final Map<Span, Pairing> pairings = new HashMap<>();

    /**
     * What was changed around some words.
     *
     * @param original where it stands in the original; empty where the words are new
     * @param rewritten where it stands in the rewrite
     * @param originalWords number of its words
     * @param words number of words of the rewrite that were changed
     * @param whole whether that is a whole sentence
     */
    record Change(Span original, Span rewritten, int originalWords, int words, boolean whole) {}

    /**
     * A stretch of the rewrite beside the sentence of the original that is most like it.
     *
     * @param sentence first and last word of that sentence; null where none is like it
     * @param matches the word of the original that each word is; -1 where it is none
     */
    private record Pairing(int @Nullable [] sentence, int[] matches) {}

    Counterpart(PhraseText original, PhraseText rewritten) {
        this.original = original;
        this.rewritten = rewritten;
        sentences = sentences(original);
        for (int i = 0; i < sentences.size(); i++) {
            int sentence = i;
            for (int token = sentences.get(i)[0]; token <= sentences.get(i)[1]; token++) {
                List<Integer> known =
                        places.computeIfAbsent(original.token(token).stem(), each -> new ArrayList<>());
                if (known.isEmpty() || known.get(known.size() - 1) != sentence) {
                    known.add(sentence);
                }
            }
        }
    }

    /** First and last word of every sentence. */
    private static List<int[]> sentences(PhraseText text) {
        List<int[]> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.size(); i++) {
            if (i == text.size()
                    || text.token(i).sentence() != text.token(start).sentence()) {
                found.add(new int[] {start, i - 1});
                start = i;
            }
        }
        return found;
    }

    /** What was changed around words that a rewrite brought in. */
    Change of(int first, int last) {
        int from = beginOfSentence(first);
        int to = endOfSentence(last);
        Pairing pairing = pairing(from, to);
        int[] sentence = pairing.sentence();
        if (sentence == null) {
            return new Change(Span.NONE, rewritten.span(from, to), 0, to - from + 1, true);
        }
        return change(sentence, pairing.matches(), from, to, new int[] {first, last});
    }

    /**
     * What stands in the original between the same two words as in the rewrite.
     *
     * @param second number of the second word in the rewrite
     * @return null where the two do not stand side by side in the original
     */
    @Nullable Span between(int second) {
        int from = beginOfSentence(second - 1);
        int to = endOfSentence(second);
        int[] matches = pairing(from, to).matches();
        if (matches.length == 0) {
            return null;
        }
        int left = matches[second - 1 - from];
        int right = matches[second - from];
        boolean neighbours = left >= 0 && right == left + 1;
        return neighbours
                ? new Span(original.token(left).end(), original.token(right).start())
                : null;
    }

    private Pairing pairing(int from, int to) {
        return pairings.computeIfAbsent(new Span(from, to), stretch -> {
            int[] sentence = nearest(from, to);
            return new Pairing(sentence, sentence == null ? new int[0] : matches(sentence, from, to));
        });
    }

    private int beginOfSentence(int at) {
        int from = at;
        while (from > 0
                && rewritten.token(from - 1).sentence() == rewritten.token(at).sentence()) {
            from--;
        }
        return from;
    }

    private int endOfSentence(int at) {
        int to = at;
        while (to + 1 < rewritten.size()
                && rewritten.token(to + 1).sentence() == rewritten.token(at).sentence()) {
            to++;
        }
        return to;
    }

    /** The kept words that enclose the changed ones bound the change. */
    private Change change(int[] sentence, int[] matches, int from, int to, int[] words) {
        int left = words[0] - 1;
        while (left >= from && matches[left - from] < 0) {
            left--;
        }
        int right = words[1] + 1;
        while (right <= to && matches[right - from] < 0) {
            right++;
        }
        int originalFrom = left < from ? sentence[0] : matches[left - from] + 1;
        int originalTo = right > to ? sentence[1] : matches[right - from] - 1;
        Span before = originalFrom > originalTo ? Span.NONE : original.span(originalFrom, originalTo);
        boolean whole = left < from && right > to;
        int were = Math.max(0, originalTo - originalFrom + 1);
        return new Change(before, rewritten.span(left + 1, right - 1), were, right - left - 1, whole);
    }

    private int @Nullable [] nearest(int from, int to) {
        Map<Integer, Double> shared = new HashMap<>();
        double own = 0;
        for (int i = from; i <= to; i++) {
            List<Integer> found = places.getOrDefault(rewritten.token(i).stem(), List.of());
            double weight = 1.0 / (1 + found.size());
            own += weight;
            found.forEach(sentence -> shared.merge(sentence, weight, Double::sum));
        }
        int best = -1;
        double most = 0;
        for (Map.Entry<Integer, Double> each : shared.entrySet()) {
            if (each.getValue() > most) {
                best = each.getKey();
                most = each.getValue();
            }
        }
        return best < 0 || most < ENOUGH * Math.min(own, weight(best)) ? null : sentences.get(best);
    }

    private double weight(int sentence) {
        double sum = 0;
        for (int i = sentences.get(sentence)[0]; i <= sentences.get(sentence)[1]; i++) {
            sum += 1.0
                    / (1
                            + places.getOrDefault(original.token(i).stem(), List.of())
                                    .size());
        }
        return sum;
    }

    /** The word of the original that each word of a sentence of the rewrite is; -1 where it is none. */
    private int[] matches(int[] sentence, int from, int to) {
        int rows = sentence[1] - sentence[0] + 1;
        int columns = to - from + 1;
        int[][] longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = isSame(sentence[0] + i, from + j)
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] matches = new int[columns];
        Arrays.fill(matches, -1);
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (isSame(sentence[0] + i, from + j)) {
                matches[j++] = sentence[0] + i++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return matches;
    }

    private boolean isSame(int before, int now) {
        return original.form(before).equals(rewritten.form(now));
    }
}
