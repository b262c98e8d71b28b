package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.anchor.Anchor;
import java.util.List;

/**
 * A change to a text, with everything in it that must not change.
 *
 * @param text the text with the change: what was left out, doubled or moved is mended where that can be done
 * @param warnings what was put back or moved back; offsets into the text before and into this one
 * @param lost what has no place in it: such a change must not be made; of the text before
 * @param restored what the change would have left out, and what it would have made something else of; of the text before
 */
public record MendedChange(String text, List<ShieldWarning> warnings, List<Anchor> lost, List<Anchor> restored) {
    public MendedChange {
        warnings = List.copyOf(warnings);
        lost = List.copyOf(lost);
        restored = List.copyOf(restored);
    }
}
