package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.ShieldedText.Role;
import app.redraft.core.rewrite.shield.anchor.Anchor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a changed text the tokens of what stays of the text before, as a model would have answered that was given tokens:
 * what was changed into another of its kind has a number that means nothing.
 */
final class TokenWriter {
    private final ShieldedText before;
    private final String after;
    private final int sameStart;
    private final int sameEnd;
    /** The number and the anchor of everything protected, in the order of the text before. */
    private final Map<Integer, Anchor> known = new TreeMap<>();

    private final Set<Integer> kept = new HashSet<>();
    private boolean spoiled;

    /** @param after the text with changes, of which the beginning and the end are the same */
    TokenWriter(ShieldedText before, String after) {
        this.before = before;
        this.after = after;
        before.tokens().stream()
                .filter(token -> token.role() != Role.CLOSE)
                .forEach(token -> known.put(token.number(), token.anchor()));
        sameStart =
                common(before.original(), after, 1, Math.min(before.original().length(), after.length()));
        sameEnd =
                common(before.original(), after, -1, Math.min(before.original().length(), after.length()) - sameStart);
    }

    private static int common(String first, String second, int step, int most) {
        int same = 0;
        while (same < most
                && (step > 0 ? first.charAt(same) : first.charAt(first.length() - 1 - same))
                        == (step > 0 ? second.charAt(same) : second.charAt(second.length() - 1 - same))) {
            same++;
        }
        return same;
    }

    /**
     * The changed text with tokens.
     *
     * @param anchors what is protected in it, by the rules of the text before
     */
    String write(List<Anchor> anchors) {
        Map<Anchor, Integer> numbers = new HashMap<>();
        anchors.forEach(anchor -> inPlace(anchor, numbers));
        anchors.forEach(anchor -> byLetters(anchor, numbers));
        anchors.forEach(anchor -> others(anchor, numbers));
        TreeMap<Integer, Piece> pieces = new TreeMap<>();
        numbers.forEach((anchor, number) -> {
            pieces.put(anchor.start(), new Piece(anchor.end(), before.form().token(number)));
            if (anchor.isPair()) {
                pieces.put(
                        anchor.closeStart(),
                        new Piece(anchor.closeEnd(), before.form().closing(number)));
            }
        });
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, Piece> piece : pieces.entrySet()) {
            text.append(after, from, piece.getKey()).append(piece.getValue().token());
            from = piece.getValue().end();
        }
        return text.append(after.substring(from)).toString();
    }

    private record Piece(int end, String token) {}

    /** Whether something was lost, written a second time, or changed into another of its kind. */
    boolean isSpoiled() {
        return spoiled || kept.size() < known.size();
    }

    /** What stands before or behind everything that was changed. */
    private void inPlace(Anchor anchor, Map<Anchor, Integer> numbers) {
        int shift = before.original().length() - after.length();
        int by = anchor.last() <= sameStart ? 0 : shift;
        if (anchor.last() > sameStart && anchor.start() < after.length() - sameEnd) {
            return;
        }
        known.forEach((number, own) -> {
            if (own.start() == anchor.start() + by && own.last() == anchor.last() + by) {
                keep(anchor, number, numbers);
            }
        });
    }

    private void byLetters(Anchor anchor, Map<Anchor, Integer> numbers) {
        if (!numbers.containsKey(anchor)) {
            Integer number = first(anchor, false);
            if (number != null) {
                keep(anchor, number, numbers);
            }
        }
    }

    /** Copies of what nobody writes twice by chance, and others in place of what is gone. */
    private void others(Anchor anchor, Map<Anchor, Integer> numbers) {
        if (numbers.containsKey(anchor)) {
            return;
        }
        Integer copied = anchor.kind().isDistinct() ? first(anchor, true) : null;
        if (copied != null) {
            spoiled = true;
            numbers.put(anchor, copied);
        } else if (known.entrySet().stream()
                .anyMatch(own -> !kept.contains(own.getKey()) && isLike(own.getValue(), anchor))) {
            spoiled = true;
            numbers.put(anchor, before.form().from() + known.size() + numbers.size());
        }
    }

    private static boolean isLike(Anchor first, Anchor second) {
        return first.kind() == second.kind() && first.isPair() == second.isPair();
    }

    private @Nullable Integer first(Anchor anchor, boolean again) {
        for (Map.Entry<Integer, Anchor> own : known.entrySet()) {
            if ((again || !kept.contains(own.getKey())) && hasLetters(own.getValue(), anchor)) {
                return own.getKey();
            }
        }
        return null;
    }

    private boolean hasLetters(Anchor own, Anchor anchor) {
        return own.isPair() == anchor.isPair()
                && own.opening(before.original())
                        .strip()
                        .equals(anchor.opening(after).strip())
                && own.closing(before.original())
                        .strip()
                        .equals(anchor.closing(after).strip());
    }

    private void keep(Anchor anchor, int number, Map<Anchor, Integer> numbers) {
        if (kept.add(number)) {
            numbers.put(anchor, number);
        }
    }
}
