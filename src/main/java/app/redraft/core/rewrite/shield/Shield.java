package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.anchor.Anchor;
import app.redraft.core.rewrite.shield.anchor.AnchorKind;
import app.redraft.core.rewrite.shield.anchor.Anchors;
import app.redraft.core.rewrite.shield.anchor.AskedChanges;
import app.redraft.core.rewrite.shield.anchor.MarkdownAnchors;
import app.redraft.core.rewrite.shield.anchor.RecentAnchors;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Puts tokens in place of what a rewrite must not change. Thread-safe. */
public final class Shield {
    /** Shields nothing: every word is left to the prompt. */
    public static final Shield OFF = new Shield(MarkdownAnchors.NONE, List::of, false);

    private final RecentAnchors found;
    private final Supplier<List<String>> words;
    private final boolean on;

    /**
     * A shield.
     *
     * @param markdown knows Markdown
     * @param words the writer's protected words; asked again for every text
     */
    public Shield(MarkdownAnchors markdown, Supplier<List<String>> words) {
        this(markdown, words, true);
    }

    private Shield(MarkdownAnchors markdown, Supplier<List<String>> words, boolean on) {
        found = new RecentAnchors(markdown);
        this.words = words;
        this.on = on;
    }

    /** What must not change in a text. @param instruction what is asked for; what it asks to change is not among it */
    public List<Anchor> anchors(String text, String instruction) {
        return AskedChanges.without(all(text), text, instruction);
    }

    private List<Anchor> all(String text) {
        return on ? found.in(text, words.get()) : List.of();
    }

    /**
     * A text with tokens.
     *
     * @param around what else the model reads, in which no token may seem to stand
     */
    public ShieldedText shield(String text, String instruction, String around) {
        List<Anchor> anchors = Anchors.joined(anchors(text, instruction));
        return anchors.isEmpty()
                ? ShieldedText.plain(text)
                : ShieldedText.of(text, anchors, TokenForm.unusedIn(text, instruction, around));
    }

    /**
     * Whether all that had to stay stands in a rewrite.
     *
     * @param original the passage
     * @param rewritten a rewrite of it
     * @return what does not, in the order of the original
     */
    public List<Anchor> lost(String original, String rewritten, String instruction) {
        List<Anchor> before = anchors(original, instruction);
        if (before.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> after = new HashMap<>();
        all(rewritten).forEach(anchor -> after.merge(letters(anchor, rewritten), 1, Integer::sum));
        return before.stream()
                .filter(anchor -> after.merge(letters(anchor, original), -1, Integer::sum) < 0)
                .toList();
    }

    /**
     * Mends a change that was made with the words themselves in sight, as a rewrite is mended: what must stay is there once and in
     * its place, or the change is none that can be made.
     *
     * @param before the text
     * @param after the same text with the change
     * @param instruction what is asked for; what it asks to change may change
     */
    public MendedChange mend(String before, String after, String instruction) {
        List<Anchor> gone = lost(before, after, instruction);
        ShieldedText shielded = shield(before, instruction, after);
        if (shielded.tokens().isEmpty()) {
            return new MendedChange(after, List.of(), List.of(), List.of());
        }
        TokenWriter writer = new TokenWriter(shielded, after);
        Repair repair = Repair.of(shielded, writer.write(Anchors.joined(anchors(after, instruction))), true);
        if (!writer.isSpoiled() && repair.warnings().isEmpty() && repair.isWhole()) {
            return new MendedChange(after, List.of(), List.of(), List.of());
        }
        List<Anchor> still = lost(before, repair.text(), instruction);
        List<ShieldWarning> warnings = new ArrayList<>(repair.warnings());
        still.stream().filter(Shield::isLook).forEach(anchor -> warnings.add(gone(anchor, before)));
        return new MendedChange(
                repair.text(),
                warnings,
                repair.isWhole()
                        ? still.stream().filter(anchor -> !isLook(anchor)).toList()
                        : repair.lostAnchors(),
                gone.stream().filter(anchor -> !still.contains(anchor)).toList());
    }

    /** Whether without it every word is still there. */
    static boolean isLook(Anchor anchor) {
        return anchor.kind() == AnchorKind.EMPHASIS;
    }

    /** What is said of marks around words that are gone. */
    public static ShieldWarning gone(Anchor anchor, String original) {
        return new ShieldWarning(
                anchor.start(), anchor.last(), 0, 0, UserMessage.of("shield.gone", Repair.named(anchor, original)));
    }

    private static String letters(Anchor anchor, String text) {
        return anchor.opening(text).strip() + '\u0000' + anchor.closing(text).strip();
    }
}
