package app.redraft.ui.rewrite.review;

import app.redraft.core.text.review.Review;
import app.redraft.core.text.review.SpokenChange;
import app.redraft.ui.common.Texts;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes of a review in words. What was said last is kept, so that a decision words one change anew. FX thread. */
final class ChangeWords {
    /** Most characters of each side of a change in its row, about six lines: the text beside the list shows the rest. */
    private static final int LONGEST = 240;

    private final Texts texts;
    private final Map<SpokenChange, String> worded = new HashMap<>();
    private @Nullable Review spokenOf;
    private List<SpokenChange> changes = List.of();
    private List<String> spoken = List.of();

    ChangeWords(Texts texts) {
        this.texts = texts;
    }

    /** Every change with what was decided, in reading order. */
    List<String> spoken(Review shown) {
        if (shown != spokenOf) {
            if (spokenOf == null || !spokenOf.original().equals(shown.original())) {
                worded.clear();
            }
            spokenOf = shown;
            changes = SpokenChange.of(shown);
            spoken = changes.stream()
                    .map(change -> worded.computeIfAbsent(change, this::words))
                    .toList();
        }
        return spoken;
    }

    /**
     * One of them.
     *
     * @param reason why it was made; empty for nothing
     * @param warning what to look at; empty for nothing
     * @param style what is said of its phrases; empty for nothing
     */
    ChangeItem item(Review shown, int index, String reason, String warning, String style) {
        String plain = spoken(shown).get(index);
        String warned = warning.isEmpty() ? plain : texts.get("change.warned", plain, warning);
        String said = style.isEmpty() ? warned : texts.get("change.because", warned, style);
        SpokenChange change = changes.get(index);
        return new ChangeItem(
                texts.get("change.pending", change.number(), what(shortened(change))),
                reason,
                warning,
                style,
                change.decision(),
                reason.isEmpty() ? said : texts.get("change.because", said, reason));
    }

    private static SpokenChange shortened(SpokenChange change) {
        return new SpokenChange(
                change.number(), change.kind(), start(change.before()), start(change.after()), change.decision());
    }

    private static String start(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int end = words.preceding(LONGEST);
        int cut = end > 0 ? end : text.offsetByCodePoints(0, LONGEST / 2);
        return text.substring(0, cut).stripTrailing() + " \u2026";
    }

    private String words(SpokenChange change) {
        String decision = change.decision().name().toLowerCase(Locale.ROOT);
        return texts.get("change." + decision, change.number(), what(change));
    }

    private String what(SpokenChange change) {
        String kind = change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.get("change." + kind, change.before(), change.after());
    }
}
