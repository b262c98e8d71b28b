package app.redraft.ui.rewrite.versions;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Tier;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.Review;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version with the writer's decisions about it.
 *
 * @param session the session it belongs to; null for a change that was proposed, which nobody can be asked for again
 * @param version what came back
 * @param asked the engine that was asked; null where that is not known
 * @param fresh its changes, undecided
 * @param review its changes and what was decided so far; {@code fresh} itself while nothing was
 * @param warnings where it may say something else than the original
 */
public record VersionEntry(
        @Nullable RewriteSession session,
        Version version,
        @Nullable EngineId asked,
        Review fresh,
        Review review,
        List<Warning> warnings) {
    /** The provider of a version that no model made: it is another state of the text, which the model's name tells. */
    public static final String TEXT = "text";

    /** A version about which nothing was decided yet, and nothing is to be told. */
    public VersionEntry(@Nullable RewriteSession session, Version version, @Nullable EngineId asked, Review review) {
        this(session, version, asked, review, List.of());
    }

    /** A version about which nothing was decided yet. */
    public VersionEntry(
            @Nullable RewriteSession session,
            Version version,
            @Nullable EngineId asked,
            Review review,
            List<Warning> warnings) {
        this(session, version, asked, review, review, warnings);
    }

    /** The id of the version. */
    public String id() {
        return version.id();
    }

    /** Whether the edge tier answered. */
    public boolean edge() {
        return version.tier() == Tier.EDGE;
    }

    /** Whether this is a change that was proposed, by no run of a rewrite. */
    public boolean proposed() {
        return session == null;
    }

    /** Whether this is another state of the text, made by no model. */
    public boolean isText() {
        return TEXT.equals(version.engine().provider());
    }

    /** Whether this is a finished rewrite with something to accept. */
    public boolean offered() {
        return (version.finished() || proposed()) && changes();
    }

    /** Whether this is what arrived of a stopped or broken answer, with something to accept. */
    public boolean arrived() {
        boolean refused =
                version.end().finish() == FinishReason.REFUSAL || version.end().error() == ErrorKind.REFUSED;
        return !version.finished()
                && !proposed()
                && !refused
                && !review.acceptArrived().text().equals(review.original());
    }

    /** Whether this is a finished rewrite that leaves the passage as it was. */
    public boolean unchanged() {
        return version.finished() && fresh.hunks().isEmpty();
    }

    /** Whether the writer decided or edited something. */
    public boolean touched() {
        return review != fresh;
    }

    /** What is to be said of the version as a whole: its language, its length, its form. */
    public List<Warning> generalWarnings() {
        return warnings.stream().filter(this::general).toList();
    }

    /** What is to be said of single changes. */
    public List<Warning> changeWarnings() {
        return warnings.stream().filter(warning -> !general(warning)).toList();
    }

    private boolean general(Warning warning) {
        return warning.kind().isForm()
                && warning.original()
                        .equals(new Warning.Span(0, fresh.original().length()));
    }

    /** Whether another finished version of the same passage has the same words. */
    public boolean same(VersionEntry other) {
        return fresh.original().equals(other.fresh.original()) && version.equalResult(other.version);
    }

    /** Whether a model of another name answered than the one asked. */
    public boolean otherModel() {
        return asked != null
                && !version.engine().isBuiltin()
                && !ModelNames.same(asked.model(), version.engine().model());
    }

    /** The same with other decisions. */
    public VersionEntry with(Review decided) {
        return new VersionEntry(session, version, asked, fresh, decided, warnings);
    }

    private boolean changes() {
        return review.hunks().stream().anyMatch(hunk -> !hunk.optional());
    }
}
