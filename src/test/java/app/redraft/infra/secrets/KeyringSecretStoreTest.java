package app.redraft.infra.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.SecretStore.Keychain;
import app.redraft.core.settings.SecretStore.Source;
import app.redraft.core.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keychain here stands for the system's, which a test machine does not have. */
class KeyringSecretStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final CountDownLatch never = new CountDownLatch(1);
    private Instant now = NOW;

    @AfterEach
    void stop() {
        never.countDown();
        executor.shutdownNow();
    }

    private Path keyFile() {
        return folder.resolve("config/keys.properties");
    }

    private KeyringSecretStore store(Map<String, String> environment, SystemKeychain keychain) {
        GuardedKeychain guarded = new GuardedKeychain(keychain, executor, Duration.ofMillis(300));
        return new KeyringSecretStore(environment, keyFile(), guarded, () -> now);
    }

    private static final class Unlocked implements SystemKeychain {
        final Map<String, String> secrets = new HashMap<>();
        int reads;

        @Override
        public @Nullable String read(String account) {
            reads++;
            return secrets.get(account);
        }

        @Override
        public void write(String account, String secret) {
            secrets.put(account, secret);
        }

        @Override
        public void delete(String account) {
            secrets.remove(account);
        }
    }

    private interface Behaviour {
        String happen() throws SystemKeychain.Missing;
    }

    private static SystemKeychain broken(Behaviour behaviour) {
        return new SystemKeychain() {
            @Override
            public String read(String account) throws Missing {
                return behaviour.happen();
            }

            @Override
            public void write(String account, String secret) throws Missing {
                behaviour.happen();
            }

            @Override
            public void delete(String account) throws Missing {
                behaviour.happen();
            }
        };
    }

    private static SystemKeychain missing() {
        return broken(() -> {
            throw new SystemKeychain.Missing(new IOException("no bus"));
        });
    }

    private SystemKeychain hanging() {
        return broken(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "too late";
        });
    }

    @Test
    void storesInTheKeychain() throws IOException {
        Unlocked keychain = new Unlocked();
        KeyringSecretStore store = store(Map.of(), keychain);

        store.store(Tier.EDGE, " test-key\n", false);

        assertThat(keychain.secrets).containsExactly(Map.entry("edge", "test-key"));
        assertThat(store.key(Tier.EDGE)).contains("test-key");
        assertThat(store.source(Tier.EDGE)).isEqualTo(Source.KEYCHAIN);
        assertThat(store.source(Tier.FRONTIER)).isEqualTo(Source.NONE);
        assertThat(store.keychain()).isEqualTo(Keychain.AVAILABLE);
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void theEnvironmentWins() throws IOException {
        KeyringSecretStore store = store(
                Map.of("REDRAFT_EDGE_API_KEY", "from-environment", "REDRAFT_FRONTIER_API_KEY", " "), new Unlocked());
        store.store(Tier.EDGE, "from-keychain", false);
        assertThat(store.key(Tier.EDGE)).contains("from-environment");
        assertThat(store.source(Tier.EDGE)).isEqualTo(Source.ENVIRONMENT);
        assertThat(store.source(Tier.FRONTIER)).isEqualTo(Source.NONE);
    }

    @Test
    void aKeyIsRememberedForSomeMinutes() throws IOException {
        Unlocked keychain = new Unlocked();
        KeyringSecretStore store = store(Map.of(), keychain);
        keychain.secrets.put("edge", "one");
        store.key(Tier.EDGE);
        store.key(Tier.EDGE);
        assertThat(keychain.reads).isEqualTo(1);

        keychain.secrets.put("edge", "two");
        now = NOW.plus(Duration.ofMinutes(6));
        assertThat(store.key(Tier.EDGE)).contains("two");
    }

    @Test
    void aKeyThatAServerRefusesIsLookedUpAnew() {
        Unlocked keychain = new Unlocked();
        keychain.secrets.put("edge", "old");
        KeyringSecretStore store = store(Map.of(), keychain);
        assertThat(store.key(Tier.EDGE)).contains("old");
        keychain.secrets.put("edge", "changed-by-another-program");
        assertThat(store.key(Tier.EDGE)).contains("old");
        store.refused(Tier.EDGE);
        assertThat(store.key(Tier.EDGE)).contains("changed-by-another-program");
    }

    @Test
    void withoutAKeychainTheMessageSaysWhatToDo() {
        assertThatThrownBy(() -> store(Map.of(), missing()).store(Tier.FRONTIER, "test-key", false))
                .isInstanceOf(IOException.class)
                .satisfies(failure ->
                        assertThat(Sentences.of((SettingsException) failure)).contains("no keychain"))
                .satisfies(failure ->
                        assertThat(Sentences.of((SettingsException) failure)).contains("REDRAFT_FRONTIER_API_KEY"))
                .satisfies(failure ->
                        assertThat(Sentences.of((SettingsException) failure)).contains("plain text"));
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void theChosenFileIsLabelledAndForTheOwnerOnly() throws IOException {
        KeyringSecretStore store = store(Map.of(), missing());

        store.store(Tier.EDGE, "a\\b=c#d", true);
        store.store(Tier.FRONTIER, "other", true);

        assertThat(store.key(Tier.EDGE)).contains("a\\b=c#d");
        assertThat(store.source(Tier.EDGE)).isEqualTo(Source.FILE);
        assertThat(store.keychain()).isEqualTo(Keychain.MISSING);
        assertThat(keyFile()).content().startsWith("# Redraft keeps API keys here IN PLAIN TEXT");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");

        store.remove(Tier.EDGE);
        assertThat(store.key(Tier.EDGE)).isEmpty();
        store.remove(Tier.FRONTIER);
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void aKeyMovesFromTheFileToTheKeychain() throws IOException {
        store(Map.of(), missing()).store(Tier.EDGE, "test-key", true);
        store(Map.of(), new Unlocked()).store(Tier.EDGE, "test-key", true);
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void aKeychainThatHangsIsGivenUpAndNotAskedAgainWhileStuck() {
        KeyringSecretStore store = store(Map.of(), hanging());
        assertThat(store.key(Tier.EDGE)).isEmpty();
        assertThat(store.keychain()).isEqualTo(Keychain.LOCKED);
        assertThatThrownBy(() -> store.store(Tier.EDGE, "test-key", false))
                .isInstanceOf(IOException.class)
                .satisfies(failure ->
                        assertThat(Sentences.of((SettingsException) failure)).contains("locked"));
        assertThatThrownBy(() -> store.remove(Tier.EDGE))
                .satisfies(failure ->
                        assertThat(Sentences.of((SettingsException) failure)).contains("Unlock it"));
    }

    @Test
    void aKeychainThatBreaksIsLocked() {
        KeyringSecretStore store = store(Map.of(), broken(() -> {
            throw new NullPointerException();
        }));
        assertThat(store.keychain()).isEqualTo(Keychain.LOCKED);
        assertThat(store.key(Tier.EDGE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two words", "line\nbreak", "ключ"})
    void whatIsNoKeyIsRefusedWithoutQuotingIt(String key) {
        assertThatThrownBy(() -> store(Map.of(), new Unlocked()).store(Tier.EDGE, key, true))
                .isInstanceOf(IOException.class)
                .satisfies(failure -> assertThat(Sentences.of((SettingsException) failure))
                        .isEqualTo("That is not an API key: it must be one word of plain characters."));
    }

    @Test
    void withoutASessionBusTheRealKeychainIsMissingAtOnce() {
        GuardedKeychain guarded = new GuardedKeychain(new JavaKeyring(), executor, Duration.ofSeconds(20));
        KeyringSecretStore store = new KeyringSecretStore(Map.of(), keyFile(), guarded, () -> now);
        assertThat(store.keychain()).isIn(Keychain.MISSING, Keychain.LOCKED, Keychain.AVAILABLE);
        assertThat(store.source(Tier.FRONTIER)).isIn(Source.NONE, Source.KEYCHAIN);
    }
}
