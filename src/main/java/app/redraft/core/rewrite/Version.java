package app.redraft.core.rewrite;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.rewrite.cleaning.Removed;
import app.redraft.core.rewrite.shield.ShieldWarning;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result of a rewrite, kept whole so that it can be shown again without calling anybody.
 *
 * @param id the ledger row of its (first) call
 * @param parentId the version it deepens or retries, or null
 * @param requested what was asked for
 * @param tier the tier that answered
 * @param engine provider and the model that really answered
 * @param routing why this tier
 * @param text the result so far, cleaned; as long as the stream got
 * @param suggestions changes offered but not made; offsets into {@code text}
 * @param explanations why the engine changed what it changed, where it says so; offsets into the original passage
 * @param removed what was taken out of the answer because it did not belong to the rewrite, by place
 * @param protection what of the original had to stay, and what of it was put back
 * @param end how it ended
 * @param receipt its time, tokens and cost
 */
public record Version(
        String id,
        @Nullable String parentId,
        TierChoice requested,
        Tier tier,
        EngineId engine,
        RoutingDecision routing,
        String text,
        List<ModelEvent.Suggestion> suggestions,
        List<ModelEvent.Explanation> explanations,
        List<Removed> removed,
        Protection protection,
        End end,
        Receipt receipt) {

    /** Why a version is no rewrite to offer that lost something protected; what, is the argument. */
    static final String LOST = "shield.lost";

    public Version {
        suggestions = List.copyOf(suggestions);
        explanations = List.copyOf(explanations);
        removed = List.copyOf(removed);
    }

    /**
     * Why a stretch of the original was changed, in reading order, each reason once.
     *
     * @param start first UTF-16 offset in the original passage, for example {@code Hunk.originalStart()}
     * @param end offset after the last; equal to {@code start} for an insertion
     * @return empty where the engine gave no reason, as chat models do
     */
    public List<UserMessage> reasons(int start, int end) {
        return explanations(start, end).stream()
                .map(ModelEvent.Explanation::reason)
                .distinct()
                .toList();
    }

    /** What the engine says it did to a stretch of the original; as for {@link #reasons}, with each of its rules. */
    public List<ModelEvent.Explanation> explanations(int start, int end) {
        List<ModelEvent.Explanation> inside = explanations(start, end, 0);
        return inside.isEmpty() ? explanations(start, end, 1) : inside;
    }

    /** A diff may put an insertion or a repeated word one blank away from where the engine made it: hence the slack. */
    private List<ModelEvent.Explanation> explanations(int start, int end, int slack) {
        return explanations.stream()
                .filter(why -> why.start() < end + slack && why.end() > start - slack
                        || why.start() == start && why.end() == end)
                .toList();
    }

    /** Whether the other version says the same in the same words, and offers the same. */
    public boolean equalResult(Version other) {
        return finished() && other.finished() && text.equals(other.text) && suggestions.equals(other.suggestions);
    }

    /** The same version with everything put back that was taken out of the answer; its suggestions are gone. */
    public Version restored() {
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (Removed piece : removed) {
            whole.append(text, from, piece.at()).append(piece.text());
            from = piece.at();
        }
        whole.append(text.substring(from));
        return new Version(
                id,
                parentId,
                requested,
                tier,
                engine,
                routing,
                whole.toString(),
                removed.isEmpty() ? suggestions : List.of(),
                explanations,
                List.of(),
                protection.restored(removed),
                end,
                receipt);
    }

    /**
     * The same version with a change made that was only offered; offers that overlap it are gone.
     *
     * @param offer one of {@link #suggestions}
     */
    public Version taking(ModelEvent.Suggestion offer) {
        int longer = offer.replacement().length() - (offer.end() - offer.start());
        return new Version(
                id,
                parentId,
                requested,
                tier,
                engine,
                routing,
                text.substring(0, offer.start()) + offer.replacement() + text.substring(offer.end()),
                suggestions.stream()
                        .filter(other -> other.end() <= offer.start() || other.start() >= offer.end())
                        .filter(other -> !other.equals(offer))
                        .map(other -> other.start() < offer.end() ? other : other.shifted(longer))
                        .toList(),
                explanations,
                removed.stream()
                        .map(piece -> piece.at() < offer.end() ? piece : piece.shifted(longer))
                        .toList(),
                protection.shifted(offer.end(), longer),
                end,
                receipt);
    }

    /** What of the original it lost, so that it is none to offer, in its own letters; empty for nothing. */
    public String lost() {
        UserMessage message = end.message();

        return message != null
                        && message.key().equals(LOST)
                        && message.arguments().get(0) instanceof UserMessage what
                ? String.valueOf(what.arguments().get(0))
                : "";
    }

    /** Whether this is a finished rewrite; a truncated, refused, failed or empty answer never is. */
    public boolean finished() {
        return end.finish() == FinishReason.STOP && end.error() == null && !text.isBlank();
    }

    /**
     * What of the original had to stay.
     *
     * @param count how many things were protected
     * @param warnings what the model left out or moved, and was put back
     */
    public record Protection(int count, List<ShieldWarning> warnings) {
        /** Nothing had to. */
        public static final Protection NONE = new Protection(0, List.of());

        public Protection {
            warnings = List.copyOf(warnings);
        }

        /** The same in a text that is so much longer before a place. */
        private Protection shifted(int from, int by) {
            return new Protection(
                    count,
                    warnings.stream()
                            .map(warning -> warning.newStart() < from ? warning : warning.shifted(by))
                            .toList());
        }

        /** The same in the text in which everything stands again that was taken out. */
        private Protection restored(List<Removed> removed) {
            return new Protection(
                    count,
                    warnings.stream()
                            .map(warning -> warning.shifted(removed.stream()
                                    .filter(piece -> piece.at() <= warning.newStart())
                                    .mapToInt(piece -> piece.text().length())
                                    .sum()))
                            .toList());
        }
    }

    /**
     * How a version ended.
     *
     * @param finish why the model stopped, or null when it failed
     * @param error what went wrong, or null
     * @param message what the writer is told: the failure and what to do, or a quiet note, or null
     * @param fallback why another tier than the asked one answered, or null
     * @param ownLimit whether it was Redraft's own rate limit or budget that stopped it
     * @param retryAfter how long to wait before another try, or null where nobody said
     */
    public record End(
            @Nullable FinishReason finish,
            @Nullable ErrorKind error,
            @Nullable UserMessage message,
            @Nullable UserMessage fallback,
            boolean ownLimit,
            @Nullable Duration retryAfter) {}

    /**
     * Time, tokens and cost of a version, all its calls together.
     *
     * @param ttftMs milliseconds to the first text, or null when none came
     * @param totalMs milliseconds in all
     * @param usage token counts
     * @param cost what it cost and how we know
     */
    public record Receipt(@Nullable Long ttftMs, long totalMs, TokenUsage usage, Cost cost) {}
}
