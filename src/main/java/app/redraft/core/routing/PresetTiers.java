package app.redraft.core.routing;

import app.redraft.core.llm.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What a preset says about the tier.
 *
 * @param id the preset
 * @param own the tier it always goes to, or null
 * @param hint the tier that Auto takes for it, or null where its words decide
 */
public record PresetTiers(String id, @Nullable Tier own, @Nullable Tier hint) {}
