package app.redraft.core.text.review;

import app.redraft.core.text.units.TextUnits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hunk of a review with what it stands for.
 *
 * @param change the place in both texts; for an optional change the stretch of kept text it would replace
 * @param replacement what would stand there
 * @param optional left out unless the writer accepts exactly this one
 * @param reason one line saying why, or null
 * @param decision what the writer decided
 */
record ReviewEntry(Change change, String replacement, boolean optional, @Nullable String reason, Decision decision) {

    static ReviewEntry of(Change change, TextUnits after, Decision decision) {
        return new ReviewEntry(change, after.text().substring(change.newFrom(), change.newTo()), false, null, decision);
    }

    /** All changes and the optional ones that fit between them, in reading order, undecided. */
    static List<ReviewEntry> of(List<Change> changes, List<OptionalChange> optional, UnitAlignment alignment) {
        List<OptionalChange> offers = new ArrayList<>(optional);
        offers.sort(Comparator.comparingInt(OptionalChange::start));
        List<ReviewEntry> entries = new ArrayList<>();
        int next = 0;
        int free = 0;
        int shift = 0;
        for (int k = 0; k <= changes.size(); k++) {
            int limit = k < changes.size()
                    ? changes.get(k).newFrom()
                    : alignment.after().text().length();
            for (; next < offers.size() && offers.get(next).start() < limit; next++) {
                ReviewEntry entry = offer(offers.get(next), free, limit, shift, alignment.after());
                if (entry != null) {
                    entries.add(entry);
                    free = entry.change.newTo();
                }
            }
            if (k < changes.size()) {
                Change change = changes.get(k);
                entries.add(of(change, alignment.after(), Decision.PENDING));
                free = change.newTo();
                shift = change.to() - change.newTo();
            }
        }
        return entries;
    }

    ReviewEntry decided(Decision now) {
        return new ReviewEntry(change, replacement, optional, reason, now);
    }

    /** With the writer's own words: there is nothing to unfold any more. */
    ReviewEntry edited(String words) {
        Change whole = new Change(change.from(), change.to(), change.newFrom(), change.newTo());
        return new ReviewEntry(whole, words, optional, reason, decision);
    }

    /** Whether the writer put in own words. */
    boolean isEdited(TextUnits after) {
        int length = change.newTo() - change.newFrom();
        return replacement.length() != length || !after.text().startsWith(replacement, change.newFrom());
    }

    Hunk hunk(int index) {
        return new Hunk(index, change.from(), change.to(), replacement, optional, reason);
    }

    /** An insertion is shown on the unit before it, so that there is something to point at. */
    private static @Nullable ReviewEntry offer(OptionalChange offer, int free, int limit, int shift, TextUnits after) {
        int from = offer.start();
        String replacement = offer.replacement();
        if (from == offer.end()) {
            int unit = after.endIn(from) - 1;
            from = unit < 0 ? -1 : after.coreStart(unit);
            replacement = from < free ? replacement : after.text().substring(from, offer.start()) + replacement;
        }
        if (from < free || offer.end() > limit || offer.end() < offer.start()) {
            return null;
        }
        Change place = new Change(from + shift, offer.end() + shift, from, offer.end());
        return new ReviewEntry(place, replacement, true, offer.reason(), Decision.PENDING);
    }
}
