package app.redraft.infra.secrets;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.SettingsException;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys from the environment ({@code REDRAFT_EDGE_API_KEY}, {@code REDRAFT_FRONTIER_API_KEY}), else the system keychain, else
 * the labelled file. A key found in the keychain is remembered for some minutes, unless a server refuses it, and for half a
 * minute that there is none, because asking takes tens of milliseconds.
 * No key is ever logged or part of a message. Thread-safe.
 */
public final class KeyringSecretStore implements SecretStore {
    private static final Logger LOG = LoggerFactory.getLogger(KeyringSecretStore.class);
    private static final Duration READ_LIMIT = Duration.ofSeconds(4);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final Duration ABSENT = Duration.ofSeconds(30);
    private static final int MAX_KEY_LENGTH = 4096;

    private final Map<String, String> environment;
    private final GuardedKeychain keychain;
    private final KeyFile file;
    private final InstantSource clock;
    private final Map<Tier, Known> known = new EnumMap<>(Tier.class);

    private record Known(@Nullable MaskedKey key, Instant until) {}

    private record Found(@Nullable String key, Source source) {}

    /**
     * @param environment the process environment
     * @param keyFile the labelled file; need not exist
     * @param executor runs what may block on the keychain; must have threads of its own
     * @param clock tells when a remembered key is asked for again
     */
    public KeyringSecretStore(Map<String, String> environment, Path keyFile, Executor executor, InstantSource clock) {
        this(environment, keyFile, new GuardedKeychain(new JavaKeyring(), executor, READ_LIMIT), clock);
    }

    KeyringSecretStore(Map<String, String> environment, Path keyFile, GuardedKeychain keychain, InstantSource clock) {
        this.environment = Map.copyOf(environment);
        this.keychain = keychain;
        this.file = new KeyFile(keyFile);
        this.clock = clock;
    }

    @Override
    public Optional<String> key(Tier tier) {
        return Optional.ofNullable(find(tier).key());
    }

    @Override
    public Source source(Tier tier) {
        return find(tier).source();
    }

    private Found find(Tier tier) {
        String variable = environment.get(variable(tier));
        if (variable != null && !variable.isBlank()) {
            return new Found(variable.strip(), Source.ENVIRONMENT);
        }
        String stored = fromKeychain(tier);
        if (stored != null) {
            return new Found(stored, Source.KEYCHAIN);
        }
        try {
            String written = file.read(tier.id()).orElse(null);
            return new Found(written, written == null ? Source.NONE : Source.FILE);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The key file cannot be read: {}", e.getClass().getSimpleName());
            return new Found(null, Source.NONE);
        }
    }

    private @Nullable String fromKeychain(Tier tier) {
        synchronized (known) {
            Known remembered = known.get(tier);
            if (remembered != null && clock.instant().isBefore(remembered.until())) {
                MaskedKey key = remembered.key();
                return key == null ? null : key.plain();
            }
        }
        try {
            String key = keychain.read(tier.id());
            remember(tier, key, key == null ? ABSENT : REMEMBERED);
            return key;
        } catch (GuardedKeychain.Unusable e) {
            if (e.state() == Keychain.MISSING) {
                remember(tier, null, ABSENT);
            }
            LOG.debug("No key from the keychain: {}", e.getMessage());
            return null;
        }
    }

    private void remember(Tier tier, @Nullable String key, Duration time) {
        synchronized (known) {
            known.put(
                    tier,
                    new Known(
                            key == null ? null : new MaskedKey(key),
                            clock.instant().plus(time)));
        }
    }

    @Override
    public void refused(Tier tier) {
        forget(tier);
    }

    private void forget(Tier tier) {
        synchronized (known) {
            known.remove(tier);
        }
    }

    @Override
    public Keychain keychain() {
        try {
            keychain.read(Tier.EDGE.id());
            return Keychain.AVAILABLE;
        } catch (GuardedKeychain.Unusable e) {
            return e.state();
        }
    }

    @Override
    public void store(Tier tier, String key, boolean allowFile) throws IOException {
        String clean = key.strip();
        boolean printable = clean.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (clean.isEmpty() || clean.length() > MAX_KEY_LENGTH || !printable) {
            throw new SettingsException(UserMessage.of("key.no-key"), null);
        }
        try {
            keychain.write(tier.id(), clean);
            remember(tier, clean, REMEMBERED);
        } catch (GuardedKeychain.Unusable e) {
            if (!allowFile) {
                throw new SettingsException(noKeychain(tier, e.state()), e);
            }
            file.write(tier.id(), clean);
            return;
        }
        file.delete(tier.id());
    }

    private static UserMessage noKeychain(Tier tier, Keychain state) {
        return UserMessage.of(state == Keychain.MISSING ? "key.no-keychain" : "key.keychain-locked", variable(tier));
    }

    @Override
    public void remove(Tier tier) throws IOException {
        forget(tier);
        file.delete(tier.id());
        try {
            keychain.delete(tier.id());
        } catch (GuardedKeychain.Unusable e) {
            if (e.state() == Keychain.LOCKED) {
                throw new SettingsException(UserMessage.of("key.not-removed"), e);
            }
        }
    }

    private static String variable(Tier tier) {
        return "REDRAFT_" + tier.id().toUpperCase(Locale.ROOT) + "_API_KEY";
    }
}
