package app.redraft.core.rewrite.shield;

import app.redraft.core.text.units.TextUnits;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells where in a rewrite a token belongs: beside the words that it stands beside in the original. */
final class Places {
    private static final int NONE = -1;
    private static final Set<String> ARTICLES = Set.of(
            ("a an the this that my your his her its our their der die das den dem des ein eine einen einem einer eines"
                            + " le la les l' un une el los las una unos unas")
                    .split(" "));

    /** Words that may have been replaced around a token whose place still shows. */
    private static final int NARROW = 3;

    /** Of a sentence's words so many stand in its rewrite at least. */
    private static final double ALIKE = 0.5;

    private final UnitMatches matches;
    private final TextUnits before;
    private final TextUnits after;
    private final SentenceWords sentences;
    private final SentenceWords newSentences;

    /**
     * A place for a token.
     *
     * @param unit the unit of the rewrite before which it belongs
     * @param certain whether words, or at least its sentence, show that it belongs there
     */
    record Place(int unit, boolean certain) {}

    Places(UnitMatches matches) {
        this.matches = matches;
        before = matches.before();
        after = matches.after();
        sentences = new SentenceWords(before);
        newSentences = new SentenceWords(after);
    }

    /** Whether a place before a unit of the rewrite is where a token belongs, or may well belong. */
    boolean fits(Site site, int unit) {
        int previous = matches.place(site.unit() - 1);
        int next = matches.place(site.unit());
        if (site.followsWord() && previous >= 0) {
            return unit == previous + 1;
        }
        if (site.leadsWord() && next >= 0) {
            return unit == next;
        }
        boolean moved =
                previous >= 0 && matches.kept(site.unit() - 1) < 0 || next >= 0 && matches.kept(site.unit()) < 0;
        if (moved && (unit == previous + 1 && previous >= 0 || unit == next)) {
            return true;
        }
        return isBetween(site, unit) || previous < 0 && next < 0 && !isNarrow(site) && isSentenceOf(site, unit);
    }

    /** Whether kept words stand so near on both sides that its place is between them. */
    private boolean isNarrow(Site site) {
        int words = 0;
        for (int unit = matches.keptBefore(site.unit()) + 1; unit < matches.keptFrom(site.unit()); unit++) {
            words += before.isWord(unit) ? 1 : 0;
        }
        return words <= NARROW && matches.keptFrom(site.unit()) < before.count();
    }

    /**
     * Whether a place lies between what is kept before and behind a token. Where the words on one side of it were replaced and
     * the other side is kept, it stays beside what is kept.
     */
    private boolean isBetween(Site site, int unit) {
        boolean gapBefore = hasWord(before, matches.keptBefore(site.unit()) + 1, site.unit());
        boolean gapBehind = hasWord(before, site.unit(), matches.keptFrom(site.unit()));
        boolean inside = low(site) <= unit && unit <= high(site);
        if (gapBefore && !gapBehind && high(site) < after.count()) {
            return inside && !hasWord(after, unit, high(site));
        }
        if (gapBehind && !gapBefore && low(site) > 0) {
            return inside && !hasWord(after, low(site), withoutArticles(site, unit));
        }
        return inside;
    }

    /** A name or code may get an article in front of it. */
    private int withoutArticles(Site site, int unit) {
        int from = unit;
        while (!site.followsWord() && from > 0 && ARTICLES.contains(word(after, from - 1))) {
            from--;
        }
        return from;
    }

    private static String word(TextUnits units, int unit) {
        return units.text().substring(units.coreStart(unit), units.end(unit)).toLowerCase(Locale.ROOT);
    }

    private static boolean hasWord(TextUnits units, int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (units.isWord(unit)) {
                return true;
            }
        }
        return false;
    }

    /** First unit before which a token may stand: behind all that is kept of what stands before it. */
    int low(Site site) {
        int kept = matches.keptBefore(site.unit());
        return kept < 0 ? 0 : matches.kept(kept) + 1;
    }

    /** Last unit before which a token may stand. */
    int high(Site site) {
        int kept = matches.keptFrom(site.unit());
        return kept >= before.count() ? after.count() : matches.kept(kept);
    }

    /** Whether the words beside a token are kept, so that only one place is right. */
    boolean isExact(Site site) {
        return matches.place(site.unit() - 1) >= 0 || matches.place(site.unit()) >= 0;
    }

    /** Whether anything behind a token was reached. */
    boolean isReached(Site site) {
        return matches.keptFrom(site.unit()) < before.count();
    }

    /** Whether a paragraph ends in a stretch of the original. */
    boolean hasBreak(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (before.isBreak(unit)) {
                return true;
            }
        }
        return false;
    }

    /** Where a token belongs that stands nowhere, or elsewhere. */
    Place of(Site site) {
        int previous = matches.place(site.unit() - 1);
        int next = matches.place(site.unit());
        boolean behindBreak = site.unit() > 0 && before.isBreak(site.unit() - 1);
        if (next >= 0 && (site.leadsWord() || previous < 0 || behindBreak && !site.isBlock())) {
            return new Place(next, true);
        }
        return previous >= 0 ? new Place(previous + 1, true) : inGap(site);
    }

    /** No word beside it is kept: by the sentence, and by its share of what was rewritten. */
    private Place inGap(Site site) {
        int from = matches.keptBefore(site.unit()) + 1;
        int to = matches.keptFrom(site.unit());
        int low = low(site);
        int high = high(site);
        if (high <= low) {
            return new Place(Math.min(low, after.count()), true);
        }
        int seen = seen(site);
        if (seen >= 0) {
            return new Place(seen, true);
        }
        int sentences = starts(before, from, to);
        if (sentences != starts(after, low, high)) {
            return new Place(share(site.unit() - from, to - from, low, high), false);
        }
        int number = starts(before, from, site.unit() + (endsSentence(site) ? 0 : 1));
        int first = nth(before, from, to, number);
        int last = withoutBreak(before, first, nth(before, from, to, number + 1));
        int newFirst = nth(after, low, high, number);
        int newLast = withoutBreak(after, newFirst, nth(after, low, high, number + 1));
        return new Place(share(site.unit() - first, last - first, newFirst, newLast), true);
    }

    /** Where the word beside it seems to stand between what is kept; -1 where none does. */
    private int seen(Site site) {
        int low = low(site);
        int high = high(site);
        int previous = matches.seen(site.unit() - 1);
        int next = matches.seen(site.unit());
        if (previous >= low && previous < high && !site.leadsWord()) {
            return previous + 1;
        }
        return next >= low && next < high && !site.followsWord() ? next : NONE;
    }

    /** Whether a place is as likely as any other: no word beside the token seems to stand elsewhere. */
    boolean isLikely(Site site, int unit) {
        return isExact(site) || seen(site) < 0 || seen(site) == unit;
    }

    /** A token behind the end of a sentence belongs to that sentence. */
    private boolean endsSentence(Site site) {
        return before.startsSentence(site.unit()) && site.followsWord();
    }

    /** Sentences that begin within a stretch, the first not counted. */
    private static int starts(TextUnits units, int from, int to) {
        int count = 0;
        for (int unit = from + 1; unit < to; unit++) {
            count += units.startsSentence(unit) && !units.isBreak(unit) ? 1 : 0;
        }
        return count;
    }

    /** Where a sentence of a stretch begins; the end of the stretch behind the last. */
    private static int nth(TextUnits units, int from, int to, int number) {
        int left = number;
        for (int unit = from + 1; unit < to && left > 0; unit++) {
            left -= units.startsSentence(unit) && !units.isBreak(unit) ? 1 : 0;
            if (left == 0) {
                return unit;
            }
        }
        return number == 0 ? from : to;
    }

    private static int withoutBreak(TextUnits units, int from, int to) {
        int end = to;
        while (end > from && units.isBreak(end - 1)) {
            end--;
        }
        return end;
    }

    private static int share(int part, int whole, int low, int high) {
        return whole <= 0 ? low : Math.min(high, low + Math.round((float) part / whole * (high - low)));
    }

    /** Whether a place lies in the sentence that says what the token's own sentence says. */
    private boolean isSentenceOf(Site site, int unit) {
        Set<String> own = sentences.around(site.followsWord() ? site.unit() - 1 : site.unit());
        Set<String> there = newSentences.around(site.followsWord() ? unit - 1 : unit);
        long shared = own.stream().filter(there::contains).count();
        return shared >= 2 && shared >= ALIKE * Math.min(own.size(), there.size());
    }

    /** Where the words between two marks stand now. @return first unit and the one behind the last, or null where none is left */
    int @Nullable [] inside(Site open, Site close) {
        int first = NONE;
        int last = NONE;
        for (int unit = open.unit(); unit < close.unit(); unit++) {
            int place = matches.place(unit);
            if (place >= 0 && before.isWord(unit)) {
                first = first < 0 ? place : Math.min(first, place);
                last = Math.max(last, place + 1);
            }
        }
        int low = matches.place(open.unit() - 1) + 1;
        int high = matches.place(close.unit());
        boolean near = low > 0 && high >= low && high - low <= 2 * (close.unit() - open.unit()) + 3;
        if (first < 0) {
            return near && high > low ? new int[] {low, high} : null;
        }
        boolean firstKept = matches.place(open.unit()) >= 0;
        boolean lastKept = matches.place(close.unit() - 1) >= 0;
        int from = !firstKept && near && low <= first ? low : first;
        int to = !lastKept && near && high >= last ? high : last;
        return to - from <= 3 * (close.unit() - open.unit()) + 6 ? new int[] {from, to} : null;
    }
}
