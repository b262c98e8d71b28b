package app.redraft.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.HealthProbe.Result;
import app.redraft.core.monitoring.HealthProbe.State;
import app.redraft.core.settings.ModelCatalog;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.secrets.KeyringSecretStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogProbeTest {
    private static final Settings SETTINGS = Settings.DEFAULTS.withTier(
            Tier.FRONTIER,
            new TierSettings(ProviderKind.OPENAI, null, null, "gpt-4o", 100, 0.5, null, 10, 10, null, null, false));

    @TempDir
    Path folder;

    private Result probe(Tier tier, ModelCatalog catalog) {
        KeyringSecretStore secrets = new KeyringSecretStore(
                Map.of("REDRAFT_FRONTIER_API_KEY", "test-key"),
                folder.resolve("keys"),
                task -> {
                    throw new RejectedExecutionException("no keychain in tests");
                },
                Instant::now);
        return new CatalogProbe(() -> SETTINGS, secrets, catalog).probe(tier);
    }

    @Test
    void theProofreaderIsUpWithoutAskingAnybody() {
        ModelCatalog nobody = (settings, key, cancellation) -> {
            throw new AssertionError("asked");
        };
        assertThat(probe(Tier.EDGE, nobody)).isEqualTo(new Result(State.UP, null));
    }

    @Test
    void aServerThatListsItsModelsIsUp() {
        ModelCatalog lists = (settings, key, cancellation) -> {
            assertThat(key).contains("test-key");
            return List.of();
        };
        assertThat(probe(Tier.FRONTIER, lists)).isEqualTo(new Result(State.UP, null));
    }

    @ParameterizedTest
    @CsvSource({"NETWORK, DOWN", "AUTH, DOWN", "SERVER, DOWN", "CAPACITY, LOADING", "NOT_FOUND, UNKNOWN"})
    void aFailureSaysHowTheServerIs(ErrorKind kind, State state) {
        ModelCatalog fails = (settings, key, cancellation) -> {
            throw new ModelException(kind, UserMessage.literal("What to do."));
        };
        assertThat(probe(Tier.FRONTIER, fails)).isEqualTo(new Result(state, UserMessage.literal("What to do.")));
    }
}
