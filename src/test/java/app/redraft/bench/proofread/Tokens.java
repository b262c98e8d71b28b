package app.redraft.bench.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words and marks of a sentence, and the differences between two sentences. */
final class Tokens {
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}]");

    private Tokens() {}

    /** Its words and marks, in order. */
    static List<String> of(String sentence) {
        return TOKEN.matcher(sentence)
                .results()
                .map(token -> token.group().replace('\u2019', '\''))
                .toList();
    }

    /**
     * A stretch of the first sentence and what stands in its place in the second.
     *
     * @param start index of its first token
     * @param end index after its last token
     */
    record Change(int start, int end, String old, String fresh) {}

    /**
     * The differences, from the cheapest alignment in which words that look alike face one another. Each word, mark or gap is
     * a change of its own, except where words are only written together or apart.
     */
    static List<Change> changes(List<String> from, List<String> to) {
        double[][] cost = costs(from, to);
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            int split = i < from.size() && j < to.size() ? samePieces(from, i, to, j) : 0;
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j)) && cost[i][j] == cost[i + 1][j + 1]) {
                i++;
                j++;
            } else if (split > 0) {
                changes.add(new Change(i, i + 1, from.get(i), String.join(" ", to.subList(j, j + split))));
                i++;
                j += split;
            } else if (split < 0) {
                changes.add(new Change(i, i - split, String.join(" ", from.subList(i, i - split)), to.get(j)));
                i -= split;
                j++;
            } else if (i < from.size()
                    && j < to.size()
                    && cost[i][j] == cost[i + 1][j + 1] + substitution(from.get(i), to.get(j))) {
                changes.add(new Change(i, i + 1, from.get(i), to.get(j)));
                i++;
                j++;
            } else if (i < from.size() && cost[i][j] == cost[i + 1][j] + 1) {
                changes.add(new Change(i, i + 1, from.get(i), ""));
                i++;
            } else {
                changes.add(new Change(i, i, "", to.get(j)));
                j++;
            }
        }
        return changes;
    }

    private static double[][] costs(List<String> from, List<String> to) {
        double[][] cost = new double[from.size() + 1][to.size() + 1];
        for (int i = from.size(); i >= 0; i--) {
            for (int j = to.size(); j >= 0; j--) {
                double best = i == from.size() && j == to.size() ? 0 : Double.MAX_VALUE;
                if (i < from.size()) {
                    best = Math.min(best, cost[i + 1][j] + 1);
                }
                if (j < to.size()) {
                    best = Math.min(best, cost[i][j + 1] + 1);
                }
                if (i < from.size() && j < to.size()) {
                    best = Math.min(best, cost[i + 1][j + 1] + substitution(from.get(i), to.get(j)));
                }
                cost[i][j] = best;
            }
        }
        return cost;
    }

    /** How many words of the second make the word of the first, or minus how many of the first make the one of the second. */
    private static int samePieces(List<String> from, int i, List<String> to, int j) {
        for (int n = 2; n <= 3; n++) {
            if (j + n <= to.size() && from.get(i).equalsIgnoreCase(String.join("", to.subList(j, j + n)))) {
                return n;
            }
            if (i + n <= from.size() && to.get(j).equalsIgnoreCase(String.join("", from.subList(i, i + n)))) {
                return -n;
            }
        }
        return 0;
    }

    /** From 0 for equal words to nearly 2 for words that share nothing; a word never faces a mark. */
    private static double substitution(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        if (Character.isLetterOrDigit(a.charAt(0)) != Character.isLetterOrDigit(b.charAt(0))) {
            return 3;
        }
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < Math.min(x.length(), y.length()) && x.charAt(start) == y.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(x.length(), y.length()) - start
                && x.charAt(x.length() - 1 - end) == y.charAt(y.length() - 1 - end)) {
            end++;
        }
        return 1.9 - 1.8 * (start + end) / Math.max(x.length(), y.length());
    }
}
