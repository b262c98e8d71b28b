package app.redraft.ui.rewrite.versions;

import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.Review;

/**
 * A version with the writer's decisions about it.
 *
 * @param session the session it belongs to
 * @param version what came back
 * @param review its changes and what was decided so far
 */
public record VersionEntry(RewriteSession session, Version version, Review review) {

    public String id() {
        return version.id();
    }

    boolean edge() {
        return version.tier() == Tier.EDGE;
    }

    /** Whether this is a finished rewrite with something to accept. */
    public boolean offered() {
        return version.finished() && review.hunks().stream().anyMatch(hunk -> !hunk.optional());
    }

    VersionEntry with(Review decided) {
        return new VersionEntry(session, version, decided);
    }
}
