package app.redraft.core.llm;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a writer or the settings ask for: a tier, or that routing decides. */
public enum TierChoice {
    EDGE,
    FRONTIER,
    AUTO;

    /** The name used in settings and on the command line: {@code edge}, {@code frontier} or {@code auto}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier named, or null for {@link #AUTO}. */
    public @Nullable Tier tier() {
        return switch (this) {
            case EDGE -> Tier.EDGE;
            case FRONTIER -> Tier.FRONTIER;
            case AUTO -> null;
        };
    }

    /** The choice that names exactly this tier. */
    public static TierChoice of(Tier tier) {
        return tier == Tier.EDGE ? EDGE : FRONTIER;
    }
}
