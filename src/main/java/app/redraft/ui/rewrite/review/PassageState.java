package app.redraft.ui.rewrite.review;

import app.redraft.ui.rewrite.run.RunViewModel;
import app.redraft.ui.rewrite.versions.VersionsViewModel;

/** Where the rewrite of a passage stands. */
public enum PassageState {
    /** The passage is not held: nothing was run yet, or the review is over. */
    IDLE,
    /** A model was asked; no text has come yet. */
    WAITING,
    /** Text streams in and is shown. */
    STREAMING,
    /** The writer stopped the run; it is about to end. */
    STOPPING,
    /** A result waits for decisions. */
    REVIEW,
    /** A result waits for decisions while another run goes on. */
    DEEPENING,
    /** The passage was changed from outside: results can only be copied. */
    DETACHED;

    static PassageState of(HeldPassage place, RunViewModel run, VersionsViewModel versions) {
        if (run.stopping()) {
            return STOPPING;
        } else if (place.lost()) {
            return DETACHED;
        } else if (!run.active()) {
            return place.held() ? REVIEW : IDLE;
        } else if (!versions.watchesRun()) {
            return DEEPENING;
        }
        return run.hasText() ? STREAMING : WAITING;
    }
}
