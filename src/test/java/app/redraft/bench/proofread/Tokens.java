package app.redraft.bench.proofread;

import java.util.ArrayList;
import java.util.List;
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

    /** The differences, from a longest common subsequence; neighbouring ones joined. */
    static List<Change> changes(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                i++;
                j++;
                continue;
            }
            int start = i;
            int begin = j;
            while ((i < from.size() || j < to.size())
                    && !(i < from.size() && j < to.size() && from.get(i).equals(to.get(j)))) {
                if (j == to.size() || i < from.size() && common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            changes.add(new Change(
                    start, i, String.join(" ", from.subList(start, i)), String.join(" ", to.subList(begin, j))));
        }
        return changes;
    }
}
