package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.Placed.Fate;
import app.redraft.core.rewrite.shield.ShieldedText.Role;
import app.redraft.core.text.units.TextUnits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Two marks around words: the first stands before the second, words stand between them, and no paragraph ends there. */
final class PairPlaces {
    private static final Set<Fate> TOLD = EnumSet.of(Fate.MOVED, Fate.PUT_BACK, Fate.UNSURE);

    private final Places places;
    private final TextUnits units;
    private final boolean whole;

    PairPlaces(Places places, TextUnits units, boolean whole) {
        this.places = places;
        this.units = units;
        this.whole = whole;
    }

    /** The same with every pair whole. */
    List<Placed> mended(List<Placed> placed) {
        List<Placed> result = new ArrayList<>(placed);
        for (int i = 0; i < result.size(); i++) {
            if (result.get(i).site().token().role() == Role.OPEN) {
                int partner = partner(result, i);
                mend(result, i, partner);
                tell(result, i, partner);
            }
        }
        return result;
    }

    private static int partner(List<Placed> placed, int open) {
        int number = placed.get(open).site().token().number();
        for (int i = open + 1; i < placed.size(); i++) {
            if (placed.get(i).site().token().number() == number) {
                return i;
            }
        }
        throw new IllegalStateException("no mark closes this one");
    }

    private void mend(List<Placed> placed, int first, int second) {
        Placed open = placed.get(first);
        Placed close = placed.get(second);
        boolean halfReached = open.fate() == Fate.NOT_REACHED || close.fate() == Fate.NOT_REACHED;
        boolean kept = open.slot() != null && close.slot() != null;
        if (halfReached) {
            placed.set(first, new Placed(open.site(), null, units.count(), Fate.NOT_REACHED));
            placed.set(second, new Placed(close.site(), null, units.count(), Fate.NOT_REACHED));
            return;
        }
        if (isWhole(open, close) && (kept || open.fate() == Fate.KEPT && close.fate() == Fate.KEPT)) {
            return;
        }
        int[] inside = places.inside(open.site(), close.site());
        Fate fate = open.slot() == null && open.fate() == Fate.PUT_BACK || close.fate() == Fate.PUT_BACK
                ? Fate.PUT_BACK
                : open.fate() == Fate.LOST || close.fate() == Fate.LOST ? Fate.PUT_BACK : Fate.MOVED;
        if (inside != null && inside[0] < inside[1] && hasNoBreak(inside[0], inside[1])) {
            placed.set(first, new Placed(open.site(), null, inside[0], fate));
            placed.set(second, new Placed(close.site(), null, inside[1], fate));
        } else if (!isWhole(open, close) || open.fate() == Fate.LOST || close.fate() == Fate.LOST) {
            placed.set(first, new Placed(open.site(), null, open.unit(), Fate.LOST));
            placed.set(second, new Placed(close.site(), null, close.unit(), whole ? Fate.LOST : Fate.NOT_REACHED));
        }
    }

    /** A pair is spoken of once, at its first mark: also where only the second one was put back, moved or is in doubt. */
    private static void tell(List<Placed> placed, int first, int second) {
        Placed open = placed.get(first);
        Fate close = placed.get(second).fate();
        if (open.fate() == Fate.KEPT && TOLD.contains(close)) {
            placed.set(first, new Placed(open.site(), open.slot(), open.unit(), close));
        }
    }

    private boolean isWhole(Placed open, Placed close) {
        boolean ordered = open.slot() == null
                || close.slot() == null
                || open.slot().offset() < close.slot().offset();
        boolean wide = close.site().unit() - open.site().unit() > 0;
        return ordered
                && (!wide || open.unit() < close.unit())
                && (hasNoBreak(open.unit(), close.unit()) || hadBreak(open.site(), close.site()));
    }

    private boolean hasNoBreak(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (units.isBreak(unit)) {
                return false;
            }
        }
        return true;
    }

    private boolean hadBreak(Site open, Site close) {
        return places.hasBreak(open.unit(), close.unit());
    }
}
