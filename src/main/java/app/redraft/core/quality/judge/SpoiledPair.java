package app.redraft.core.quality.judge;

import app.redraft.core.quality.judge.spoiler.GoodRewrite;
import app.redraft.core.quality.judge.spoiler.Spoiler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question to a judge whose answer is known: the first rewrite was accepted, the second says something else.
 *
 * @param spoiler how the second was spoiled
 * @param pair the two
 */
public record SpoiledPair(Spoiler spoiler, JudgedPair pair) {

    /**
     * One pair for each good rewrite, the kinds in turn so that each is there about as often. The same rewrites give the same
     * pairs.
     */
    public static List<SpoiledPair> of(List<GoodRewrite> rewrites) {
        Map<Spoiler, Integer> used = new EnumMap<>(Spoiler.class);
        List<SpoiledPair> pairs = new ArrayList<>();
        for (GoodRewrite rewrite : rewrites) {
            List<Spoiler> rarest = new ArrayList<>(List.of(Spoiler.values()));
            rarest.sort(Comparator.comparingInt(each -> used.getOrDefault(each, 0)));
            for (Spoiler spoiler : rarest) {
                Optional<SpoiledPair> pair = of(rewrite, spoiler);
                if (pair.isPresent()) {
                    used.merge(spoiler, 1, Integer::sum);
                    pairs.add(pair.get());
                    break;
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static Optional<SpoiledPair> of(GoodRewrite good, Spoiler spoiler) {
        return spoiler.spoil(good)
                .map(spoiled -> new SpoiledPair(
                        spoiler,
                        new JudgedPair(good.id(), 1, good.instruction(), good.original(), good.accepted(), spoiled)));
    }

    /** Whether the judge preferred the accepted rewrite in both orders. */
    public boolean isRight(Judgment judgment) {
        return judgment.choice() == Choice.FIRST;
    }
}
