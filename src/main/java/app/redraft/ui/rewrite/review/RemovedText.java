package app.redraft.ui.rewrite.review;

import app.redraft.core.rewrite.Version;
import app.redraft.ui.common.Background;
import app.redraft.ui.rewrite.run.VersionReview;
import app.redraft.ui.rewrite.versions.VersionEntry;
import app.redraft.ui.rewrite.versions.VersionsViewModel;
import java.util.stream.Collectors;

/** What was taken out of the answer that is shown, because it did not belong to the rewrite. FX thread. */
public final class RemovedText {
    private final VersionsViewModel versions;
    private final Background background;
    private final Listener listener;

    /** Hears when it is put back. */
    interface Listener {
        /** One version takes the place of another. */
        void replaced(VersionEntry before, VersionEntry after);

        /** That could not be done. */
        void failed(Exception fault);
    }

    RemovedText(VersionsViewModel versions, Background background, Listener listener) {
        this.versions = versions;
        this.background = background;
        this.listener = listener;
    }

    /** The words; empty for nothing. */
    public String words() {
        return versions.shown().stream()
                .flatMap(entry -> entry.version().removed().stream())
                .map(piece -> piece.text().strip())
                .collect(Collectors.joining(" … "));
    }

    /** Puts it back; the undo key takes it out again. */
    public void putBack() {
        VersionEntry entry = versions.shown().orElse(null);
        if (entry != null && !entry.version().removed().isEmpty()) {
            Version whole = entry.version().restored();
            background.run(
                    () -> VersionReview.of(entry.fresh().original(), whole),
                    changes ->
                            listener.replaced(entry, new VersionEntry(entry.session(), whole, entry.asked(), changes)),
                    listener::failed);
        }
    }
}
