package app.redraft.core.markdown.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Edits that are made together, and the selection after them.
 *
 * @param replacements in ascending order, not overlapping
 * @param anchor where the selection begins afterwards
 * @param caret where it ends
 */
public record Edit(List<Replacement> replacements, int anchor, int caret) {

    public Edit {
        List<Replacement> sorted = new ArrayList<>(replacements);
        sorted.sort(Comparator.comparingInt(Replacement::from).thenComparingInt(Replacement::to));
        replacements = List.copyOf(sorted);
    }

    /** Edits after which the same words are selected. An edit at the very place of the selection's start stands before it. */
    static Edit keeping(List<Replacement> replacements, int anchor, int caret) {
        boolean forward = anchor <= caret;
        int first = moved(replacements, Math.min(anchor, caret), true);
        int last = anchor == caret ? first : moved(replacements, Math.max(anchor, caret), false);
        return new Edit(replacements, forward ? first : last, forward ? last : first);
    }

    private static int moved(List<Replacement> replacements, int offset, boolean after) {
        int result = offset;
        for (Replacement each : replacements) {
            boolean before = each.to() < offset || each.to() == offset && (after || each.from() < offset);
            if (before) {
                result += each.growth();
            } else if (each.from() < offset) {
                result += Math.min(each.from() + each.text().length(), offset) - offset;
            }
        }
        return result;
    }

    /** The text after the edits. */
    public String applyTo(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int k = replacements.size() - 1; k >= 0; k--) {
            Replacement each = replacements.get(k);
            result.replace(each.from(), each.to(), each.text());
        }
        return result.toString();
    }
}
