package app.redraft.ui.settings.tier;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.SettingsException;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Keys in memory, with a keychain that may be missing. */
public final class StubSecrets implements SecretStore {
    public final Map<Tier, String> keys = new EnumMap<>(Tier.class);
    final Map<Tier, Source> sources = new EnumMap<>(Tier.class);
    public Keychain keychain = Keychain.AVAILABLE;

    public void keep(Tier tier, String key, Source source) {
        keys.put(tier, key);
        sources.put(tier, source);
    }

    @Override
    public Optional<String> key(Tier tier) {
        return Optional.ofNullable(keys.get(tier));
    }

    @Override
    public Source source(Tier tier) {
        return sources.getOrDefault(tier, Source.NONE);
    }

    @Override
    public Keychain keychain() {
        return keychain;
    }

    @Override
    public void store(Tier tier, String key, boolean allowFile) throws IOException {
        if (keychain != Keychain.AVAILABLE && !allowFile) {
            throw new SettingsException(UserMessage.of("key.no-keychain", "REDRAFT_EDGE_API_KEY"), null);
        }
        keep(tier, key, keychain == Keychain.AVAILABLE ? Source.KEYCHAIN : Source.FILE);
    }

    @Override
    public void remove(Tier tier) {
        keys.remove(tier);
        sources.remove(tier);
    }

    @Override
    public void refused(Tier tier) {}
}
