package app.redraft.core.routing;

import app.redraft.core.llm.Tier;

/**
 * Port to the least tier that Auto may take for a preset. A quality check that found edge too weak for some presets says so
 * here; Auto then takes frontier for them whatever its rules say. What the writer chose, a preset's own tier and the "local
 * only" lock come before a floor. Any thread; asked for every call, so it answers from what is known already.
 */
@FunctionalInterface
public interface TierFloor {
    /** No preset has a floor. */
    TierFloor NONE = preset -> Tier.EDGE;

    /**
     * The least tier for a preset.
     *
     * @param preset its id
     * @return {@link Tier#EDGE} where there is no floor
     */
    Tier of(String preset);
}
