package app.redraft.core.text.diff;

import java.util.Arrays;

/**
 * Aligns a growing text with a known original as the best chain of matches: a match counts more the rarer its unit is and
 * when it follows its neighbour, skipping original units costs an affine gap, inserting is free. This is the full dynamic
 * programme over all rows, computed sparsely: only rows that match the new unit can change, and a prefix maximum stands
 * for all gaps that end before them. Of a unit that occurs often, the occurrences nearest to the frontier are tried, and
 * those further away when a rarer neighbour leads there. One unit costs {@code O(NEAREST log n)}, whatever was streamed.
 *
 * <p>The weights are tuned on generated edits: keep all of the longest common subsequence on ordinary edits, with as few
 * changes of mind as possible.
 */
final class ChainAligner {
    private static final int MATCH = 20;
    private static final int RARITY = 36;
    private static final int ADJACENT = 12;
    private static final int GAP_OPEN = 15;
    private static final int GAP_EXTEND = 7;

    private static final int NEAREST_BEHIND = 8;
    private static final int NEAREST_AHEAD = 24;
    private static final int NEAREST = NEAREST_BEHIND + NEAREST_AHEAD;
    private static final int BACKWARD = 16;
    private static final int NEVER = -2;

    /** Up to this many rows are looked at one by one rather than by the prefix maximum. */
    private static final int SCAN = 4;

    private final int[] original;
    private final Occurrences occurrences;
    private final int[] weights;

    /** Best chain that ends at a row, in any column so far. */
    private final int[] bestScores;

    private final int[] bestNodes;

    /** The newest match at a row: chains through its neighbour earn the bonus in the next column only. */
    private final int[] lastScores;

    private final int[] lastColumns;
    private final int[] lastNodes;

    /** Best score plus the gap up to its row, so that one maximum serves every later row. */
    private final PrefixMaximum gaps;

    private final MatchNodes nodes;
    private int[] streamed = new int[64];
    private int count;
    private int head = MatchNodes.NONE;
    private int headScore;

    /** The rows among which all occurrences were tried, in each of the latest columns. */
    private final int[] triedFrom = new int[BACKWARD];

    private final int[] triedTo = new int[BACKWARD];

    /** Of the best way to a match: its score and the match before it. */
    private int wayScore;

    private int wayNode;
    private final int[] wayScores = new int[NEAREST];
    private final int[] wayNodes = new int[NEAREST];
    private long gapBefore;

    ChainAligner(int[] original, int vocabulary) {
        this.original = original;
        occurrences = new Occurrences(original, vocabulary);
        weights = new int[vocabulary];
        double scale = Math.log(original.length + 1.0);
        for (int unit = 0; unit < vocabulary; unit++) {
            weights[unit] = MATCH + (int) (RARITY * (1 - Math.log(occurrences.count(unit) + 1.0) / scale));
        }
        int rows = original.length;
        bestScores = new int[rows];
        bestNodes = new int[rows];
        lastScores = new int[rows];
        lastColumns = new int[rows];
        lastNodes = new int[rows];
        Arrays.fill(bestScores, Integer.MIN_VALUE);
        Arrays.fill(bestNodes, MatchNodes.NONE);
        Arrays.fill(lastColumns, NEVER);
        gaps = new PrefixMaximum(rows);
        nodes = new MatchNodes(Math.max(4096, 2 * rows));
    }

    /** Takes the next streamed unit. */
    void add(int unit) {
        if (count == streamed.length) {
            streamed = Arrays.copyOf(streamed, count * 2);
        }
        streamed[count] = unit;
        int from = occurrences.from(unit);
        int to = occurrences.to(unit);
        triedFrom[count % BACKWARD] = 0;
        triedTo[count % BACKWARD] = original.length;
        if (to - from > NEAREST) {
            int near = occurrences.firstFrom(unit, frontier());
            from = Math.max(from, near - NEAREST_BEHIND);
            to = Math.min(to, from + NEAREST);
            triedFrom[count % BACKWARD] = occurrences.place(from);
            triedTo[count % BACKWARD] = occurrences.place(to - 1) + 1;
        }
        if (nodes.room() < NEAREST * (BACKWARD + 1)) {
            compact();
        }
        for (int entry = from; entry < to; entry++) {
            leadUp(occurrences.place(entry), count);
        }
        for (int entry = from; entry < to; entry++) {
            findWay(entry - from, occurrences.place(entry), entry == from ? -1 : occurrences.place(entry - 1));
        }
        for (int entry = from; entry < to; entry++) {
            record(occurrences.place(entry), count, wayScores[entry - from], wayNodes[entry - from]);
        }
        count++;
    }

    /**
     * The last match of the best chain, or {@link MatchNodes#NONE}. A chain that ends before it is best only when it is better
     * by the gap that it would leave up to here: else the drawing would go back, and soon forth again.
     */
    int head() {
        return head;
    }

    MatchNodes nodes() {
        return nodes;
    }

    int count() {
        return count;
    }

    /** Rows up to and with the last match of the best chain. */
    int frontier() {
        return head == MatchNodes.NONE ? 0 : nodes.row(head) + 1;
    }

    int[] streamed() {
        return Arrays.copyOf(streamed, count);
    }

    Occurrences occurrences() {
        return occurrences;
    }

    /**
     * The best chain before a match in the new column. All ways are found before any match is recorded, so all come from
     * earlier columns.
     *
     * @param candidate place in the list of ways
     * @param before the candidate before it, whose gap this one's is continued from; -1 for the first
     */
    private void findWay(int candidate, int row, int before) {
        long gap = before >= 0 && row - before <= SCAN ? scan(before, row) : gaps.below(row - 1);
        gapBefore = gap;
        chooseWay(row, gap);
        if (row == 0 && count == 0) {
            wayScore = ADJACENT;
        } else if (row > 0 && lastColumns[row - 1] == count - 1 && lastScores[row - 1] + ADJACENT >= wayScore) {
            wayScore = lastScores[row - 1] + ADJACENT;
            wayNode = lastNodes[row - 1];
        }
        wayScores[candidate] = wayScore;
        wayNodes[candidate] = wayNode;
    }

    /** The largest entry below the row before a match, going on from the last one: cheaper than asking when it is near. */
    private long scan(int before, int row) {
        long best = gapBefore;
        for (int k = Math.max(0, before - 1); k < row - 1; k++) {
            if (bestNodes[k] != MatchNodes.NONE) {
                best = Math.max(best, PrefixMaximum.entry(k, bestScores[k] + GAP_EXTEND * k));
            }
        }
        return best;
    }

    /** The better of a chain that ends right before a row, one that leaves a gap, and none at all. */
    private void chooseWay(int row, long gap) {
        wayNode = MatchNodes.NONE;
        wayScore = -gapCost(row);
        if (row > 0 && bestNodes[row - 1] != MatchNodes.NONE && bestScores[row - 1] >= wayScore) {
            wayScore = bestScores[row - 1];
            wayNode = bestNodes[row - 1];
        }
        if (gap != PrefixMaximum.NONE) {
            int score = PrefixMaximum.value(gap) - GAP_OPEN - GAP_EXTEND * (row - 1);
            if (score > wayScore) {
                wayScore = score;
                wayNode = bestNodes[PrefixMaximum.index(gap)];
            }
        }
    }

    private void record(int row, int column, int way, int before) {
        int score = way + weights[original[row]];
        if (score + ADJACENT <= bestScores[row]) {
            return;
        }
        int node = nodes.add(row, column, score, before);
        lastScores[row] = score;
        lastColumns[row] = column;
        lastNodes[row] = node;
        if (score > bestScores[row]) {
            bestScores[row] = score;
            bestNodes[row] = node;
            gaps.raise(row, score + GAP_EXTEND * row);
            if (score - gapCost(Math.max(0, frontier() - row - 1)) > headScore) {
                headScore = score;
                head = node;
            }
        }
    }

    /** Frequent units just before a match far from the frontier were not tried when they came: they are now. */
    private void leadUp(int row, int column) {
        int back = 0;
        while (back < BACKWARD - 1
                && back < row
                && back < column
                && original[row - back - 1] == streamed[column - back - 1]
                && lastColumns[row - back - 1] < column - back - 1
                && isUntried(row - back - 1, column - back - 1)) {
            back++;
        }
        for (int k = back; k > 0; k--) {
            findEarlierWay(row - k, column - k);
            record(row - k, column - k, wayScore, wayNode);
        }
    }

    private boolean isUntried(int row, int column) {
        return row < triedFrom[column % BACKWARD] || row >= triedTo[column % BACKWARD];
    }

    /** The best chain before a match in a column that is already past, through matches before that column. */
    private void findEarlierWay(int row, int column) {
        if (row > 0 && lastColumns[row - 1] == column - 1) {
            wayScore = lastScores[row - 1] + ADJACENT;
            wayNode = lastNodes[row - 1];
            return;
        }
        chooseWay(row, gaps.below(row - 1));
        int node = wayNode;
        while (node != MatchNodes.NONE && nodes.column(node) >= column) {
            node = nodes.previous(node);
        }
        if (node != wayNode) {
            wayNode = node;
            wayScore = node == MatchNodes.NONE ? -gapCost(row) : nodes.score(node) - gapCost(row - nodes.row(node) - 1);
        }
    }

    private static int gapCost(int skipped) {
        return skipped == 0 ? 0 : GAP_OPEN + GAP_EXTEND * skipped;
    }

    /** Drops matches that no chain of interest goes through; amortised over the matches added since. */
    private void compact() {
        boolean[] marks = nodes.newMarks();
        nodes.mark(head, marks);
        for (int row = 0; row < original.length; row++) {
            nodes.mark(bestNodes[row], marks);
            if (lastColumns[row] == count - 1) {
                nodes.mark(lastNodes[row], marks);
            }
        }
        int[] places = nodes.compact(marks);
        head = head == MatchNodes.NONE ? head : places[head];
        for (int row = 0; row < original.length; row++) {
            if (bestNodes[row] != MatchNodes.NONE) {
                bestNodes[row] = places[bestNodes[row]];
            }
            if (lastColumns[row] == count - 1) {
                lastNodes[row] = places[lastNodes[row]];
            } else {
                lastColumns[row] = NEVER;
            }
        }
    }
}
