package app.redraft.core.rewrite.shield;

import app.redraft.core.text.units.TextUnits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The longer words of the sentences of a text, each sentence read once. Used by one thread. */
final class SentenceWords {
    private static final int CONTENT_WORD = 4;

    private final TextUnits units;
    private final Map<Integer, Set<String>> bySentence = new HashMap<>();

    SentenceWords(TextUnits units) {
        this.units = units;
    }

    /** Those of the sentence in which a unit stands, in small letters; of the nearest one for a unit that is not there. */
    Set<String> around(int unit) {
        if (units.count() == 0) {
            return Set.of();
        }
        int from = Math.max(0, Math.min(unit, units.count() - 1));
        while (from > 0 && !units.startsSentence(from)) {
            from--;
        }
        return bySentence.computeIfAbsent(from, this::read);
    }

    private Set<String> read(int from) {
        Set<String> words = new HashSet<>();
        for (int each = from; each == from || each < units.count() && !units.startsSentence(each); each++) {
            if (units.isWord(each) && units.coreLength(each) >= CONTENT_WORD) {
                words.add(units.text()
                        .substring(units.coreStart(each), units.end(each))
                        .toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
