package app.redraft.ui.rewrite.request;

import app.redraft.core.llm.TierChoice;
import java.util.Locale;

/** What the tier choice offers. */
public enum TierOption {
    EDGE,
    FRONTIER,
    AUTO;

    /** The key of its name in the resource bundle. */
    public String key() {
        return "tier." + name().toLowerCase(Locale.ROOT);
    }

    TierChoice choice() {
        return TierChoice.valueOf(name());
    }

    static TierOption of(TierChoice choice) {
        return valueOf(choice.name());
    }
}
