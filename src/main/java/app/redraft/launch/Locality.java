package app.redraft.launch;

import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.Reach;
import app.redraft.core.settings.TierSettings;
import java.net.URI;

/** Whether a tier's text stays on this machine. */
final class Locality {
    private Locality() {}

    /** True for the built-in engine and for a server at a loopback address; Ollama's default address is one. */
    static boolean onThisMachine(TierSettings tier) {
        if (tier.provider() == ProviderKind.BUILTIN) {
            return true;
        }
        String address = tier.baseUrl();
        if (address == null) {
            return tier.provider() == ProviderKind.OLLAMA;
        }
        try {
            String host = URI.create(address.strip()).getHost();
            return host != null && Reach.of(host) == Reach.LOOPBACK;
        } catch (IllegalArgumentException malformed) {
            // An address that cannot be read is nowhere near certain to be here.
            return false;
        }
    }
}
