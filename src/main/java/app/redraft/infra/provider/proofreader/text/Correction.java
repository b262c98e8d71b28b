package app.redraft.infra.provider.proofreader.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a window that no longer reads as the writer wrote it.
 *
 * @param original where it stood in the window's first text
 * @param now where it stands in the window's text
 * @param edits what was done to it, in the order of the passes
 */
public record Correction(TextSpan original, TextSpan now, List<Edit> edits) {
    public Correction {
        edits = List.copyOf(edits);
    }

    /**
     * The corrections of a window after one more pass over it.
     *
     * @param before those of the earlier passes, in order and apart
     * @param edits those of this pass, in order and apart; offsets in the text before them
     */
    public static List<Correction> after(List<Correction> before, List<Edit> edits) {
        List<Correction> after = new ArrayList<>();
        int next = 0;
        int written = 0; // how much the earlier passes moved what stands here
        int moved = 0; // how much this pass moves it
        for (Edit edit : edits) {
            for (; next < before.size() && before.get(next).now.end() <= edit.start(); next++) {
                after.add(before.get(next).shifted(moved));
                written += before.get(next).growth();
            }
            TextSpan original = new TextSpan(edit.start() - written, edit.end() - written);
            TextSpan now = new TextSpan(edit.start() + moved, edit.end() + edit.growth() + moved);
            moved += edit.growth();
            List<Edit> why = new ArrayList<>();
            for (; next < before.size() && before.get(next).now.start() < edit.end(); next++) {
                Correction earlier = before.get(next);
                int startsBefore = Math.max(0, edit.start() - earlier.now.start());
                int endsAfter = Math.max(0, earlier.now.end() - edit.end());
                int from = Math.min(original.start(), earlier.original.start());
                written += earlier.growth();
                int to = Math.max(edit.end() - written, earlier.original.end());
                original = new TextSpan(from, to);
                now = new TextSpan(Math.min(now.start(), now.start() - startsBefore), now.end() + endsAfter);
                why.addAll(earlier.edits);
            }
            why.add(edit);
            after.add(new Correction(original, now, why));
        }
        for (; next < before.size(); next++) {
            after.add(before.get(next).shifted(moved));
        }
        return after;
    }

    private Correction shifted(int by) {
        return by == 0 ? this : new Correction(original, now.shifted(by), edits);
    }

    private int growth() {
        return now.length() - original.length();
    }
}
