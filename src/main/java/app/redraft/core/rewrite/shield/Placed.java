package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.Answer.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A token and its place in an answer.
 *
 * @param site where it stands in what the model was given
 * @param slot the place in the answer that it takes; null where it is put before {@code unit}
 * @param unit the unit of the answer before which it stands
 * @param fate what became of it
 */
record Placed(Site site, @Nullable Slot slot, int unit, Fate fate) {
    /** What became of a token. */
    enum Fate {
        /** It stands where it belongs. */
        KEPT,
        /** It stood where it does not belong, and was moved back. */
        MOVED,
        /** It was missing, and was put back. */
        PUT_BACK,
        /** It stands somewhere, and nothing shows where it belongs. */
        UNSURE,
        /** It is missing, and nothing shows where it belongs. */
        LOST,
        /** The answer broke off before it. */
        NOT_REACHED
    }
}
