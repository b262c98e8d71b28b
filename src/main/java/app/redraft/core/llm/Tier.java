package app.redraft.core.llm;

import java.util.Locale;

/** One of the two tiers that can answer. */
public enum Tier {
    /** Fast, immediate, the default. */
    EDGE,
    /** Stronger, may be slow: Go Deeper, or routed there. */
    FRONTIER;

    /** The name used in settings, the ledger and JSON: {@code edge} or {@code frontier}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier that is not this one. */
    public Tier other() {
        return this == EDGE ? FRONTIER : EDGE;
    }

    /**
     * Reads {@link #id()}.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Tier of(String id) {
        for (Tier tier : values()) {
            if (tier.id().equals(id)) {
                return tier;
            }
        }
        throw new IllegalArgumentException("not a tier: " + id);
    }
}
