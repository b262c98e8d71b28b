package app.redraft.core.rewrite.shield;

import app.redraft.core.text.diff.DiffOp;
import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.units.TextUnits;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which words of an original stand in a rewrite, and where: those that the diff keeps, and stretches that moved. A kept word that
 * stands alone among others, an article for example, is no proof of a place and does not count.
 */
final class UnitMatches {
    private static final int NONE = -1;
    /** A kept stretch proves its place by so many words, or by one of so many letters. */
    private static final int FEWEST_WORDS = 3;

    private static final int LONG_WORD = 5;
    /** A stretch that moved is known by so many units in a row. */
    private static final int MOVED_UNITS = 3;

    private static final int WORD_BITS = 21;

    private final TextUnits before;
    private final TextUnits after;
    private final int[] kept;
    private final int[] moved;
    /** Kept by the diff, also where that alone proves nothing. */
    private final int[] seen;

    private UnitMatches(TextUnits before, TextUnits after) {
        this.before = before;
        this.after = after;
        kept = new int[before.count()];
        moved = new int[before.count()];
        seen = new int[before.count()];
        Arrays.fill(kept, NONE);
        Arrays.fill(moved, NONE);
        Arrays.fill(seen, NONE);
    }

    static UnitMatches of(String original, String rewritten) {
        UnitMatches matches = new UnitMatches(new TextUnits(original), new TextUnits(rewritten));
        matches.keep();
        matches.move();
        return matches;
    }

    TextUnits before() {
        return before;
    }

    TextUnits after() {
        return after;
    }

    /** Where the diff keeps a unit of the original; -1 where it does not, or proves nothing. */
    int kept(int unit) {
        return unit < 0 || unit >= kept.length ? NONE : kept[unit];
    }

    /** The same, also where it proves nothing: better than a guess. */
    int seen(int unit) {
        return unit < 0 || unit >= seen.length ? NONE : seen[unit];
    }

    /** Where a unit of the original stands now, also where its stretch moved; -1 where it is gone. */
    int place(int unit) {
        return unit < 0 || unit >= kept.length ? NONE : kept[unit] >= 0 ? kept[unit] : moved[unit];
    }

    /** The last kept unit of the original before another; -1 where there is none. */
    int keptBefore(int unit) {
        int at = Math.min(unit, kept.length) - 1;
        while (at >= 0 && kept[at] < 0) {
            at--;
        }
        return at;
    }

    /** The first kept unit of the original from one on; their number where there is none. */
    int keptFrom(int unit) {
        int at = unit;
        while (at < kept.length && kept[at] < 0) {
            at++;
        }
        return at;
    }

    /** Both texts with one space between units, so that what the diff keeps is the same stretch of both. */
    private void keep() {
        int[] starts = new int[before.count() + 1];
        int[] newStarts = new int[after.count() + 1];
        StreamingDiff diff = new StreamingDiff(spaced(before, starts));
        diff.push(spaced(after, newStarts));
        diff.finish();
        int at = 0;
        int newAt = 0;
        for (DiffOp op : diff.frame().ops()) {
            int length = op.text().length();
            if (op.kind() == DiffOp.Kind.KEEP) {
                match(starts, at, at + length, newStarts, newAt - at);
            }
            at += op.kind() == DiffOp.Kind.INSERT ? 0 : length;
            newAt += op.kind() == DiffOp.Kind.DELETE ? 0 : length;
        }
        System.arraycopy(kept, 0, seen, 0, kept.length);
        dropWeak();
    }

    private static String spaced(TextUnits units, int[] starts) {
        StringBuilder text = new StringBuilder();
        for (int unit = 0; unit < units.count(); unit++) {
            starts[unit] = text.length() + 1;
            text.append(' ').append(core(units, unit));
        }
        starts[units.count()] = text.length() + 1;
        return text.toString();
    }

    private void match(int[] starts, int from, int to, int[] newStarts, int shift) {
        int found = Arrays.binarySearch(starts, from);
        int unit = found >= 0 ? found : -found - 1;
        for (; unit < before.count() && starts[unit] + core(before, unit).length() <= to; unit++) {
            int now = Arrays.binarySearch(newStarts, 0, after.count(), starts[unit] + shift);
            if (now >= 0 && core(before, unit).equals(core(after, now))) {
                kept[unit] = now;
            }
        }
    }

    private void dropWeak() {
        int from = 0;
        while (from < kept.length) {
            int to = from + 1;
            while (kept[from] >= 0 && to < kept.length && kept[to] == kept[to - 1] + 1) {
                to++;
            }
            if (kept[from] >= 0 && !isProof(from, to)) {
                Arrays.fill(kept, from, to, NONE);
            }
            from = to;
        }
    }

    private boolean isProof(int from, int to) {
        int words = 0;
        for (int unit = from; unit < to; unit++) {
            if (before.isWord(unit)) {
                words++;
                if (before.coreLength(unit) >= LONG_WORD || Character.isDigit(before.coreChar(unit))) {
                    return true;
                }
            }
        }
        return words >= FEWEST_WORDS || to - from == before.count();
    }

    /** Stretches of the original that the diff does not keep and that stand elsewhere once. */
    private void move() {
        boolean[] used = new boolean[after.count()];
        for (int now : kept) {
            if (now >= 0) {
                used[now] = true;
            }
        }
        Map<String, Integer> words = new HashMap<>();
        int[] cores = cores(before, words);
        Map<Long, Integer> places = grams(cores(after, words));
        Map<Long, Integer> own = grams(cores);
        for (int unit = 0; unit + MOVED_UNITS <= before.count(); unit++) {
            if (!isGone(unit) || !isWordy(unit)) {
                continue;
            }
            Long gram = gram(cores, unit);
            int at = places.getOrDefault(gram, NONE);
            boolean once = own.getOrDefault(gram, NONE) >= 0;
            if (at >= 0 && once && !used[at] && !used[at + 1] && !used[at + 2]) {
                for (int k = 0; k < MOVED_UNITS; k++) {
                    moved[unit + k] = at + k;
                }
            }
        }
    }

    private boolean isGone(int unit) {
        return kept[unit] < 0 && kept[unit + 1] < 0 && kept[unit + 2] < 0;
    }

    /** Where a stretch of some units stands, by its words; -1 for one that stands more than once. */
    private static Map<Long, Integer> grams(int[] cores) {
        Map<Long, Integer> places = new HashMap<>();
        for (int at = 0; at + MOVED_UNITS <= cores.length; at++) {
            places.merge(gram(cores, at), at, (first, second) -> NONE);
        }
        return places;
    }

    /** Units in a row, as one number. */
    private static long gram(int[] cores, int at) {
        long gram = 0;
        for (int unit = at; unit < at + MOVED_UNITS; unit++) {
            gram = gram << WORD_BITS | cores[unit];
        }
        return gram;
    }

    /** Whether two of the units in a row are words. */
    private boolean isWordy(int at) {
        int words = 0;
        for (int unit = at; unit < at + MOVED_UNITS; unit++) {
            words += before.isWord(unit) ? 1 : 0;
        }
        return words > 1;
    }

    /** A number for each unit, the same for the same words. */
    private static int[] cores(TextUnits units, Map<String, Integer> words) {
        return IntStream.range(0, units.count())
                .map(unit -> words.computeIfAbsent(
                        core(units, unit).toLowerCase(Locale.ROOT), word -> words.size() & (1 << WORD_BITS) - 1))
                .toArray();
    }

    private static String core(TextUnits units, int unit) {
        String core = units.text().substring(units.coreStart(unit), units.end(unit));
        return units.isBreak(unit) ? "\n" : core;
    }
}
