package app.redraft.core.quality.judge;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a judge can be trusted: what it said of accepted rewrites beside spoiled copies.
 *
 * @param pairs what it was asked, in order
 * @param judgments what it said, one for each pair that was reached
 */
public record Qualification(List<SpoiledPair> pairs, List<Judgment> judgments) {
    /** Least share of pairs in which the accepted rewrite wins. */
    public static final double LEAST_RIGHT = 0.95;
    /** Largest share of pairs in which the order of the two changed what the judge said. */
    public static final double MOST_FLIPS = 0.30;

    public Qualification {
        pairs = List.copyOf(pairs);
        judgments = List.copyOf(judgments);
        if (judgments.size() > pairs.size()) {
            throw new IllegalArgumentException("more judgments than pairs");
        }
    }

    /** In how many pairs the accepted rewrite won, in both orders. */
    public int right() {
        int right = 0;
        for (int i = 0; i < judgments.size(); i++) {
            right += pairs.get(i).isRight(judgments.get(i)) ? 1 : 0;
        }
        return right;
    }

    /** In how many pairs the order mattered. */
    public int flips() {
        return (int) judgments.stream().filter(Judgment::flipped).count();
    }

    /** In how many pairs an answer could not be understood. */
    public int unreadable() {
        return (int) judgments.stream().filter(Judgment::unreadable).count();
    }

    /** Whether the judge may be used: every pair was judged, enough of them rightly, and few depended on the order. */
    public boolean qualified() {
        return !pairs.isEmpty() && judgments.size() == pairs.size() && possible();
    }

    /** Whether the judge can still qualify, whatever it says of the pairs that are left. */
    public boolean possible() {
        int left = pairs.size() - judgments.size();
        return right() + left >= LEAST_RIGHT * pairs.size() && flips() <= MOST_FLIPS * pairs.size();
    }

    /** The pairs it got wrong. */
    public List<SpoiledPair> wrong() {
        return IntStream.range(0, judgments.size())
                .filter(i -> !pairs.get(i).isRight(judgments.get(i)))
                .mapToObj(pairs::get)
                .toList();
    }
}
