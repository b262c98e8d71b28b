package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.anchor.Anchor;
import app.redraft.core.rewrite.shield.anchor.Anchors;
import app.redraft.core.rewrite.shield.anchor.AskedChanges;
import app.redraft.core.rewrite.shield.anchor.MarkdownAnchors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Puts tokens in place of what a rewrite must not change. Thread-safe. */
public final class Shield {
    /** Shields nothing: every word is left to the prompt. */
    public static final Shield OFF = new Shield(MarkdownAnchors.NONE, List::of, false);

    private final MarkdownAnchors markdown;
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
        this.markdown = markdown;
        this.words = words;
        this.on = on;
    }

    /** What must not change in a text. @param instruction what is asked for; what it asks to change is not among it */
    public List<Anchor> anchors(String text, String instruction) {
        return AskedChanges.without(all(text), text, instruction);
    }

    private List<Anchor> all(String text) {
        return on ? Anchors.in(text, markdown, words.get()) : List.of();
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

    private static String letters(Anchor anchor, String text) {
        return anchor.opening(text).strip() + '\u0000' + anchor.closing(text).strip();
    }
}
