package app.redraft.core.quality.guard;

import java.util.function.Consumer;

/** One thing that a rewrite must keep. */
interface MeaningCheck {
    /** Tells what was not kept. @param warnings hears each */
    void check(Comparison comparison, Consumer<Warning> warnings);
}
