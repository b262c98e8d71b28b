package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.Answer.Slot;
import app.redraft.core.rewrite.shield.ShieldedText.Role;
import app.redraft.core.text.units.TextUnits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides for every token at which place of an answer it stands: where it is if it belongs there, else where it belongs. */
final class Assignment {
    private final List<Site> sites;
    private final Answer answer;
    private final Places places;
    private final TextUnits units;
    private final boolean whole;
    private final List<Slot> strongSlots;
    private final List<Slot> weakSlots;
    private final Map<Integer, List<Slot>> byNumber = new HashMap<>();
    private final Map<String, List<Slot>> byLetters = new HashMap<>();
    private final Map<Integer, Integer> unitsByOffset = new HashMap<>();
    /** The offsets of the slots that a token has. */
    private final BitSet used = new BitSet();

    private final @Nullable Slot[] chosen;

    /** @param whole whether the answer did not break off */
    Assignment(List<Site> sites, Answer answer, UnitMatches matches, boolean whole) {
        this.sites = sites;
        this.answer = answer;
        this.whole = whole;
        places = new Places(matches);
        units = matches.after();
        Map<Boolean, List<Slot>> slots = answer.slots().stream()
                .collect(Collectors.partitioningBy(slot -> slot.sighting().weak()));
        weakSlots = slots.getOrDefault(true, List.of());
        strongSlots = slots.getOrDefault(false, List.of());
        for (Slot slot : strongSlots) {
            String letters = slot.sighting().letters();
            if (letters == null) {
                byNumber.computeIfAbsent(slot.sighting().number(), number -> new ArrayList<>())
                        .add(slot);
            } else {
                byLetters.computeIfAbsent(letters, each -> new ArrayList<>()).add(slot);
            }
        }
        chosen = new Slot[sites.size()];
    }

    /** Every token, in the order of the original. */
    List<Placed> placed() {
        choose(this::withNumber, this::isOwn);
        choose(this::withNumberOrLetters, (site, slot) -> isOwn(site, slot) || isLettersOf(site, slot));
        List<Slot> free = free();
        choose(site -> places.isExact(site) ? free : List.of(), Assignment::isFreeToTake);
        inOrder();
        List<Slot> rest = free();
        choose(site -> rest, (site, slot) -> isFreeToTake(site, slot) && places.isLikely(site, unitOf(slot)));
        choose(site -> weakSlots, (site, slot) -> isOwn(site, slot) || isLettersOf(site, slot));
        List<Placed> result = new ArrayList<>();
        for (Site site : sites) {
            result.add(place(site));
        }
        return new PairPlaces(places, units, whole).mended(result);
    }

    /** Places of the answer at which no token stands any more, but such as may be no tokens at all. */
    List<Slot> left() {
        return answer.slots().stream().filter(slot -> !isUsed(slot)).toList();
    }

    private void choose(Function<Site, List<Slot>> candidates, BiPredicate<Site, Slot> candidate) {
        for (Site site : sites) {
            if (chosen[site.order()] == null) {
                candidates.apply(site).stream()
                        .filter(slot -> !isUsed(slot) && candidate.test(site, slot) && places.fits(site, unitOf(slot)))
                        .findFirst()
                        .ifPresent(slot -> take(site, slot));
            }
        }
    }

    private List<Slot> withNumber(Site site) {
        return byNumber.getOrDefault(site.token().number(), List.of());
    }

    /** In the order of the answer. */
    private List<Slot> withNumberOrLetters(Site site) {
        List<Slot> letters = byLetters.getOrDefault(site.token().stands(), List.of());
        return letters.isEmpty()
                ? withNumber(site)
                : Stream.concat(withNumber(site).stream(), letters.stream())
                        .sorted(Comparator.comparingInt(Slot::offset))
                        .toList();
    }

    /** Tokens that none has taken yet. */
    private List<Slot> free() {
        return strongSlots.stream()
                .filter(slot -> !isUsed(slot) && slot.sighting().letters() == null)
                .toList();
    }

    private void take(Site site, Slot slot) {
        chosen[site.order()] = slot;
        used.set(slot.offset());
    }

    /** A model that numbers anew keeps the order: as many tokens as were given, one after another. */
    private void inOrder() {
        boolean none = sites.stream().allMatch(site -> chosen[site.order()] == null);
        if (none && strongSlots.size() == sites.size()) {
            for (Site site : sites) {
                Slot slot = strongSlots.get(site.order());
                if (places.fits(site, unitOf(slot)) && !isUsed(slot)) {
                    take(site, slot);
                }
            }
        }
    }

    private boolean isUsed(Slot slot) {
        return used.get(slot.offset());
    }

    private boolean isOwn(Site site, Slot slot) {
        return slot.sighting().letters() == null
                && slot.sighting().number() == site.token().number()
                && (site.token().role() == Role.WHOLE
                        || (site.token().role() == Role.CLOSE)
                                == (slot.sighting().role() == Role.CLOSE)
                        || site.token().role() == Role.CLOSE && isSecond(slot));
    }

    /** Some models forget the stroke of a closing token. */
    private boolean isSecond(Slot slot) {
        return byNumber.getOrDefault(slot.sighting().number(), List.of()).stream()
                .anyMatch(each -> each.offset() < slot.offset());
    }

    private static boolean isLettersOf(Site site, Slot slot) {
        return site.token().stands().equals(slot.sighting().letters());
    }

    /** A token with another number that no other token claims. */
    private static boolean isFreeToTake(Site site, Slot slot) {
        return slot.sighting().letters() == null
                && (slot.sighting().role() == Role.CLOSE) == (site.token().role() == Role.CLOSE);
    }

    private int unitOf(Slot slot) {
        return unitsByOffset.computeIfAbsent(slot.offset(), units::endIn);
    }

    private Placed place(Site site) {
        Slot slot = chosen[site.order()];
        if (slot != null) {
            return new Placed(site, slot, unitOf(slot), Placed.Fate.KEPT);
        }
        Slot elsewhere = withNumberOrLetters(site).stream()
                .filter(each -> !isUsed(each))
                .filter(each -> isOwn(site, each) || isLettersOf(site, each))
                .findFirst()
                .orElse(null);
        if (elsewhere == null && !whole && !places.isReached(site)) {
            return new Placed(site, null, units.count(), Placed.Fate.NOT_REACHED);
        }
        Places.Place place = places.of(site);
        if (elsewhere != null && !place.certain()) {
            take(site, elsewhere);
            return new Placed(site, elsewhere, unitOf(elsewhere), Placed.Fate.UNSURE);
        }
        if (elsewhere != null) {
            boolean near = wordsBetween(unitOf(elsewhere), place.unit()) == 0;
            return new Placed(site, null, place.unit(), near ? Placed.Fate.KEPT : Placed.Fate.MOVED);
        }
        return new Placed(site, null, place.unit(), place.certain() ? Placed.Fate.PUT_BACK : Placed.Fate.LOST);
    }

    /** A token on the other side of a full stop is nothing to speak of. */
    private int wordsBetween(int first, int second) {
        int words = 0;
        for (int unit = Math.min(first, second); unit < Math.max(first, second); unit++) {
            words += units.isWord(unit) ? 1 : 0;
        }
        return words;
    }
}
