package app.redraft.core.llm;

import org.jspecify.annotations.Nullable;

/**
 * Which tier is called, and why.
 *
 * @param tier the tier that is called
 * @param requested what was asked for
 * @param cause why this tier
 * @param score the complexity score 0..10, or null where none was computed
 */
public record Route(Tier tier, TierChoice requested, RoutingCause cause, @Nullable Double score) {

    /** A tier that the writer, or Redraft itself, named. */
    public static Route named(Tier tier, RoutingCause cause) {
        return new Route(tier, TierChoice.of(tier), cause, null);
    }

    /** The same tier for another cause. */
    public Route because(RoutingCause other) {
        return new Route(tier, requested, other, score);
    }
}
