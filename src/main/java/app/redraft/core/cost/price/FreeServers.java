package app.redraft.core.cost.price;

import app.redraft.core.settings.LocalEngines;
import app.redraft.core.settings.TierSettings;
import java.util.function.Predicate;

/**
 * Which servers bill nobody for a model without a price: the built-in proofreader, Ollama, a server that Redraft supervises,
 * and a local engine that is recognised on this machine. What answers at an address of this machine may also be a gateway
 * to a provider that bills.
 *
 * @param engines recognises what listens on this machine; asked last
 */
public record FreeServers(LocalEngines engines) implements Predicate<TierSettings> {
    @Override
    public boolean test(TierSettings settings) {
        return settings.provider().alwaysFree()
                || (settings.supervised() && settings.onThisMachine())
                || engines.recognises(settings);
    }
}
