package app.redraft.core.text.review;

import app.redraft.core.text.units.TextUnits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence that is struck in one place and inserted, word for word, in another.
 *
 * @param struckIn index of the hunk that strikes it
 * @param from UTF-16 offset in the original
 * @param to offset after it
 * @param insertedIn index of the hunk that inserts it
 * @param newFrom UTF-16 offset in the rewritten text
 * @param newTo offset after it
 */
record Move(int struckIn, int from, int to, int insertedIn, int newFrom, int newTo) {
    private static final int WORDS = 3;

    private record Sentence(int change, int from, int to) {}

    /** All moves among the changes of a review; each sentence moves once. */
    static List<Move> among(List<ReviewEntry> entries, TextUnits before, TextUnits after) {
        Map<String, Deque<Sentence>> struck = new HashMap<>();
        for (int k = 0; k < entries.size(); k++) {
            Change change = entries.get(k).change();
            if (entries.get(k).optional()) {
                continue;
            }
            for (Sentence sentence : sentences(k, change.from(), change.to(), before)) {
                struck.computeIfAbsent(key(sentence, before), key -> new ArrayDeque<>())
                        .add(sentence);
            }
        }
        List<Move> moves = new ArrayList<>();
        for (int k = 0; k < entries.size(); k++) {
            Change change = entries.get(k).change();
            if (entries.get(k).optional() || entries.get(k).isEdited(after)) {
                continue;
            }
            for (Sentence sentence : sentences(k, change.newFrom(), change.newTo(), after)) {
                Deque<Sentence> same = struck.get(key(sentence, after));
                Sentence old = same == null ? null : same.poll();
                if (old != null) {
                    moves.add(new Move(old.change, old.from, old.to, k, sentence.from, sentence.to));
                }
            }
        }
        return List.copyOf(moves);
    }

    private static List<Sentence> sentences(int change, int from, int to, TextUnits text) {
        List<Sentence> sentences = new ArrayList<>();
        int end = text.endIn(to);
        int first = text.firstIn(from);
        while (first < end && !text.startsSentence(first)) {
            first++;
        }
        for (int unit = first + 1; unit <= end; unit++) {
            if (text.startsSentence(unit)) {
                int start = Math.max(from, text.start(first));
                if (text.words(start, text.end(unit - 1)) >= WORDS) {
                    sentences.add(new Sentence(change, start, text.end(unit - 1)));
                }
                first = unit;
            }
        }
        return sentences;
    }

    /** The units without the white space between them. */
    private static String key(Sentence sentence, TextUnits text) {
        StringBuilder key = new StringBuilder();
        for (int unit = text.firstIn(sentence.from); unit < text.endIn(sentence.to); unit++) {
            key.append(text.text(), text.coreStart(unit), text.end(unit)).append(' ');
        }
        return key.toString();
    }
}
