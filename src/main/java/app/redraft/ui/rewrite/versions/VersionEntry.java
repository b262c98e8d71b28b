package app.redraft.ui.rewrite.versions;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.Review;

/**
 * A version with the writer's decisions about it.
 *
 * @param session the session it belongs to
 * @param version what came back
 * @param fresh its changes, undecided
 * @param review its changes and what was decided so far; {@code fresh} itself while nothing was
 */
public record VersionEntry(RewriteSession session, Version version, Review fresh, Review review) {

    /** A version about which nothing was decided yet. */
    public VersionEntry(RewriteSession session, Version version, Review review) {
        this(session, version, review, review);
    }

    /** The id of the version. */
    public String id() {
        return version.id();
    }

    /** Whether the edge tier answered. */
    public boolean edge() {
        return version.tier() == Tier.EDGE;
    }

    /** Whether this is a finished rewrite with something to accept. */
    public boolean offered() {
        return version.finished() && changes();
    }

    /** Whether this is what arrived of a stopped or broken answer, with something to accept. */
    public boolean arrived() {
        boolean refused =
                version.end().finish() == FinishReason.REFUSAL || version.end().error() == ErrorKind.REFUSED;
        return !version.finished() && !refused && changes();
    }

    /** Whether this is a finished rewrite that leaves the passage as it was. */
    public boolean unchanged() {
        return version.finished() && fresh.hunks().isEmpty();
    }

    /** Whether the writer decided or edited something. */
    public boolean touched() {
        return review != fresh;
    }

    /** Whether another finished version of the same passage has the same words. */
    public boolean same(VersionEntry other) {
        return version.finished()
                && other.version.finished()
                && fresh.original().equals(other.fresh.original())
                && version.text().equals(other.version.text());
    }

    /** The same with other decisions. */
    public VersionEntry with(Review decided) {
        return new VersionEntry(session, version, fresh, decided);
    }

    private boolean changes() {
        return review.hunks().stream().anyMatch(hunk -> !hunk.optional());
    }
}
