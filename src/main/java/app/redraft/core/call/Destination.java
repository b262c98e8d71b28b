package app.redraft.core.call;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.TierSettings;

/**
 * Where calls go: a tier and the settings it has.
 *
 * @param tier the tier that is asked
 * @param settings its engine and limits
 */
public record Destination(Tier tier, TierSettings settings) {

    /** The same tier, at the port its supervised server got. */
    public Destination at(int port) {
        return new Destination(tier, settings.at(port));
    }

    /** Whether the engine is part of Redraft and asks nobody. */
    public boolean builtIn() {
        return !settings.provider().asksServer();
    }
}
