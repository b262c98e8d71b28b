package app.redraft.core.quality.phrase;

import java.util.ArrayList;
import java.util.List;

/** Dashes between words of a sentence; not those of dialogue, lists and ranges. */
final class Dashes {
    private static final char EM = '—';
    private static final char EN = '–';

    private Dashes() {}

    /** The words that stand behind a dash, in order. */
    static List<Integer> in(PhraseText text) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < text.size(); i++) {
            if (text.hasBetween(i, "—–-") && isDash(text.gap(i)) && !isRange(text, i)) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean isDash(String gap) {
        int em = gap.indexOf(EM);
        if (em >= 0) {
            return gap.lastIndexOf('\n', em) < 0;
        }
        return gap.contains(" " + EN + ' ') || gap.contains("--") && !gap.contains("---") && gap.indexOf('\n') < 0;
    }

    private static boolean isRange(PhraseText text, int at) {
        return Character.isDigit(text.form(at).charAt(0))
                && Character.isDigit(text.form(at - 1).charAt(0));
    }

    /** The dashes of a rewrite that stand between other words than those of the original. */
    static List<Integer> brought(PhraseText original, List<Integer> before, PhraseText rewritten, List<Integer> now) {
        List<Integer> left = new ArrayList<>(before);
        List<Integer> brought = new ArrayList<>();
        for (int at : now) {
            int kept = -1;
            for (int i = 0; i < left.size() && kept < 0; i++) {
                int was = left.get(i);
                boolean same = original.form(was).equals(rewritten.form(at))
                        || original.form(was - 1).equals(rewritten.form(at - 1));
                kept = same ? i : -1;
            }
            if (kept < 0) {
                brought.add(at);
            } else {
                left.remove(kept);
            }
        }
        int moved = Math.min(left.size(), brought.size());
        return brought.subList(moved, brought.size());
    }
}
