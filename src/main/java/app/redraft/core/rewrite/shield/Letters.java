package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.ShieldedText.Role;
import app.redraft.core.rewrite.shield.ShieldedText.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds in an answer the letters of anchors that a model wrote out instead of their tokens, all in one pass over the text. */
final class Letters {
    /** Their first characters, by which a text is searched. */
    private static final int KEY_LENGTH = 2;

    private final Map<Integer, List<String>> byKey = new HashMap<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();

    private record Place(int start, String letters) {}

    /** @param given what the model was given beside the tokens; letters that stand in it prove nothing */
    Letters(List<Token> tokens, String given) {
        for (Token token : tokens) {
            if (token.role() == Role.WHOLE && token.stands().strip().length() >= KEY_LENGTH) {
                this.tokens.putIfAbsent(token.stands(), token);
            }
        }
        this.tokens.keySet().forEach(letters -> byKey.computeIfAbsent(key(letters, 0), key -> new ArrayList<>())
                .add(letters));
        Set<String> ambiguous = new HashSet<>();
        places(given).forEach(place -> ambiguous.add(place.letters()));
        byKey.values().forEach(each -> each.removeAll(ambiguous));
    }

    /** Where they stand, the longest first; apart from one another and from what is taken already. */
    List<Sighting> in(String text, BitSet taken) {
        List<Place> places = places(text);
        places.sort(Comparator.comparingInt(place -> -place.letters().length()));
        List<Sighting> found = new ArrayList<>();
        for (Place place : places) {
            int end = place.start() + place.letters().length();
            Token token = tokens.get(place.letters());
            int next = taken.nextSetBit(place.start());
            if (token != null && (next < 0 || next >= end)) {
                taken.set(place.start(), end);
                boolean weak = !token.anchor().kind().isDistinct();
                found.add(new Sighting(place.start(), end, 0, Role.WHOLE, weak, place.letters()));
            }
        }
        return found;
    }

    private List<Place> places(String text) {
        List<Place> places = new ArrayList<>();
        if (byKey.isEmpty()) {
            return places;
        }
        for (int at = 0; at + KEY_LENGTH <= text.length(); at++) {
            for (String letters : byKey.getOrDefault(key(text, at), List.of())) {
                if (text.startsWith(letters, at)) {
                    places.add(new Place(at, letters));
                }
            }
        }
        return places;
    }

    private static Integer key(String text, int at) {
        return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
    }
}
