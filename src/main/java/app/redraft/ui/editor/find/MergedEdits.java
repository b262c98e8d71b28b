package app.redraft.ui.editor.find;

import app.redraft.ui.editor.area.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Thousands of edits as a few hundred larger ones: each costs the text area about as much, however small it is. */
final class MergedEdits {
    private static final int MOST = 400;

    private MergedEdits() {}

    /** The same change of a document with fewer edits; neighbours that live text stands between stay apart. */
    static List<TextEdit> of(List<TextEdit> edits, SearchableText document) {
        int together = (edits.size() + MOST - 1) / MOST;
        if (together < 2) {
            return edits;
        }
        String text = document.documentText();
        List<TextEdit> merged = new ArrayList<>();
        for (int first = 0; first < edits.size(); first += together) {
            List<TextEdit> group = edits.subList(first, Math.min(edits.size(), first + together));
            int from = group.get(0).from();
            int to = group.get(group.size() - 1).to();
            if (document.reachable(from, to)) {
                merged.add(new TextEdit(from, to, changed(text, from, group)));
            } else {
                merged.addAll(group);
            }
        }
        return merged;
    }

    private static String changed(String text, int from, List<TextEdit> group) {
        StringBuilder result = new StringBuilder();
        int at = from;
        for (TextEdit edit : group) {
            result.append(text, at, edit.from()).append(edit.text());
            at = edit.to();
        }
        return result.toString();
    }
}
