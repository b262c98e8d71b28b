package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.Placed.Fate;
import app.redraft.core.rewrite.shield.anchor.Anchor;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Makes of an answer with tokens the text with what they stand for: each once, and in its place. Any thread. */
public final class Repair {
    private static final int LONGEST_SHOWN = 60;

    private final String text;
    private final List<ShieldWarning> warnings;
    private final List<Lost> lost;
    private final IntUnaryOperator offsets;

    /** Something that could not be put back. */
    private record Lost(Anchor anchor, UserMessage what) {}

    private Repair(String text, List<ShieldWarning> warnings, List<Lost> lost, IntUnaryOperator offsets) {
        this.text = text;
        this.warnings = List.copyOf(warnings);
        this.lost = List.copyOf(lost);
        this.offsets = offsets;
    }

    /**
     * Reads an answer.
     *
     * @param shielded what the model was given
     * @param answer the cleaned answer
     * @param whole whether the model finished it: what it did not reach is not missing then
     */
    public static Repair of(ShieldedText shielded, String answer, boolean whole) {
        if (shielded.tokens().isEmpty()) {
            return new Repair(answer, List.of(), List.of(), offset -> offset);
        }
        Answer read = new Answer(answer, new TokenReader(shielded).all(answer), shielded.form());
        UnitMatches matches = UnitMatches.of(Site.plain(shielded), read.plain());
        Assignment assignment = new Assignment(Site.of(shielded, matches.before()), read, matches, whole);
        List<Placed> placed = assignment.placed();
        List<Placed> standing = placed.stream()
                .filter(each -> each.fate() != Fate.LOST && each.fate() != Fate.NOT_REACHED)
                .toList();
        Assembly assembly = new Assembly(read, matches.after());
        String text = assembly.write(standing, left(read, standing));
        List<ShieldWarning> warnings = new ArrayList<>();
        List<Lost> lost = new ArrayList<>();
        for (Placed each : placed) {
            if (each.site().token().role() == ShieldedText.Role.CLOSE || each.fate() == Fate.KEPT) {
                continue;
            }
            UserMessage what = named(each, shielded.original());
            if (each.fate() == Fate.LOST) {
                lost.add(new Lost(each.site().token().anchor(), what));
            } else if (each.fate() != Fate.NOT_REACHED) {
                warnings.add(warning(each, what, assembly.start(each)));
            }
        }
        return new Repair(text, warnings, lost, assembly::offset);
    }

    private static List<Answer.Slot> left(Answer read, List<Placed> standing) {
        Set<Answer.Slot> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        standing.stream().map(Placed::slot).filter(Objects::nonNull).forEach(taken::add);
        return read.slots().stream().filter(slot -> !taken.contains(slot)).toList();
    }

    private static ShieldWarning warning(Placed placed, UserMessage what, int start) {
        Anchor anchor = placed.site().token().anchor();
        String key =
                switch (placed.fate()) {
                    case MOVED -> "shield.moved-back";
                    case UNSURE -> "shield.unsure";
                    default -> "shield.put-back";
                };
        return new ShieldWarning(
                anchor.start(),
                anchor.last(),
                start,
                start + placed.site().token().stands().length(),
                UserMessage.of(key, what));
    }

    private static UserMessage named(Placed placed, String original) {
        Anchor anchor = placed.site().token().anchor();
        return named(anchor, original, placed.site().token().originalStart());
    }

    private static UserMessage named(Anchor anchor, String original, int start) {
        int length = anchor.last() - anchor.start();
        String letters = original.substring(start, Math.min(original.length(), start + length))
                .strip();
        String line = letters.lines().findFirst().orElse("");
        boolean cut = line.length() > LONGEST_SHOWN || !line.equals(letters);
        return UserMessage.of(
                "shield.kind." + anchor.kind().name().toLowerCase(Locale.ROOT),
                line.substring(0, Math.min(LONGEST_SHOWN, line.length())) + (cut ? "…" : ""));
    }

    /** What an anchor is called. @param original the text in which it stands */
    public static UserMessage named(Anchor anchor, String original) {
        return named(anchor, original, anchor.start());
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** What was put back or moved back, in the order of the original. Offsets into the two texts. */
    public List<ShieldWarning> warnings() {
        return warnings;
    }

    /** What could not be put back: the text is no finished rewrite. */
    public List<UserMessage> lost() {
        return lost.stream().map(Lost::what).toList();
    }

    /** The same as they stand in the original. */
    List<Anchor> lostAnchors() {
        return lost.stream().map(Lost::anchor).toList();
    }

    /** Whether nothing is lost. */
    boolean isWhole() {
        return lost.isEmpty();
    }

    /** Where an offset of the answer lies in the text. */
    public int offset(int answerOffset) {
        return offsets.applyAsInt(answerOffset);
    }
}
