package app.redraft.core.markdown.edit;

import app.redraft.core.markdown.BlockLine;
import app.redraft.core.markdown.BlockReader;
import app.redraft.core.markdown.LineState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A text with its selection written into it: ¦ is the caret, ⟦ and ⟧ are the ends of a selection. */
record MarkedText(String text, int anchor, int caret) {

    static MarkedText of(String marked) {
        int caret = marked.indexOf('¦');
        if (caret >= 0) {
            return new MarkedText(marked.replace("¦", ""), caret, caret);
        }
        return new MarkedText(marked.replace("⟦", "").replace("⟧", ""), marked.indexOf('⟦'), marked.indexOf('⟧') - 1);
    }

    /** The text after an edit, with its selection; unchanged where there is none. */
    String after(Optional<Edit> edit) {
        if (edit.isEmpty()) {
            return "nothing";
        }
        StringBuilder result = new StringBuilder(edit.get().applyTo(text));
        int from = Math.min(edit.get().anchor(), edit.get().caret());
        int to = Math.max(edit.get().anchor(), edit.get().caret());
        if (from == to) {
            return result.insert(from, "¦").toString();
        }
        return result.insert(to, "⟧").insert(from, "⟦").toString();
    }

    List<TextLine> selected() {
        int from = Math.min(anchor, caret);
        int to = Math.max(anchor, caret);
        return lines().stream()
                .filter(line -> line.start() <= to && line.end() >= from)
                .toList();
    }

    List<TextLine> above() {
        List<TextLine> result = new ArrayList<>(lines().stream()
                .filter(line -> line.end() < Math.min(anchor, caret))
                .toList());
        Collections.reverse(result);
        return result;
    }

    List<TextLine> below() {
        return lines().stream()
                .filter(line -> line.start() > Math.max(anchor, caret))
                .toList();
    }

    List<TextLine> fromCaret() {
        return lines().stream().filter(line -> line.end() >= caret).toList();
    }

    private List<TextLine> lines() {
        List<TextLine> result = new ArrayList<>();
        LineState state = LineState.START;
        List<String> lines = List.of(text.split("\n", -1));
        int start = 0;
        for (int k = 0; k < lines.size(); k++) {
            BlockLine line = BlockReader.read(lines.get(k), state, k + 1 < lines.size() ? lines.get(k + 1) : "");
            result.add(new TextLine(start, lines.get(k), line));
            start += lines.get(k).length() + 1;
            state = line.after();
        }
        return result;
    }
}
