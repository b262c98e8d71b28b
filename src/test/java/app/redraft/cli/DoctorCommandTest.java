package app.redraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.Alert;
import app.redraft.core.monitoring.HealthProbe;
import app.redraft.core.settings.LocalServers.LocalServer;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.files.settings.YamlSettingsStore;
import app.redraft.infra.secrets.KeyringSecretStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path folder;

    private Shell doctor(String... args) {
        return Shell.run(
                new DoctorCommand(new DoctorCommand.Ports(
                        "0.1.0",
                        Path.of("/home/writer/redraft"),
                        new YamlSettingsStore(folder.resolve("settings.yaml"), Map.of()),
                        new KeyringSecretStore(
                                Map.of("REDRAFT_FRONTIER_API_KEY", "test-key"),
                                folder.resolve("keys"),
                                task -> {
                                    throw new RejectedExecutionException("no keychain in tests");
                                },
                                Instant::now),
                        cancellation -> List.of(new LocalServer(
                                "ollama", ProviderKind.OLLAMA, "http://127.0.0.1:11434", List.of("qwen3:4b"))),
                        tier -> tier == Tier.EDGE
                                ? new HealthProbe.Result(HealthProbe.State.UP, null)
                                : new HealthProbe.Result(
                                        HealthProbe.State.DOWN, UserMessage.literal("connection refused")),
                        () -> List.of(new Alert(
                                Alert.Rule.UNREACHABLE,
                                Tier.FRONTIER,
                                Instant.parse("2026-11-21T12:00:00Z"),
                                UserMessage.literal("The frontier tier does not answer."))),
                        choice -> Optional.empty())),
                args);
    }

    @Test
    void jsonIsTheSpecifiedObject() throws IOException {
        Files.writeString(
                folder.resolve("settings.yaml"),
                "tiers: {frontier: {provider: openai, base_url: \"https://example.org/v1\", model: gpt-4o}}");
        Shell shell = doctor("--json");
        assertThat(shell.code).isZero();
        assertThat(new ObjectMapper().readTree(shell.out))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                {"version": "0.1.0", "home": "/home/writer/redraft", "tiers": {
                                   "edge": {"provider": "builtin", "model": "fast", "base_url": null, "key": "none",
                                     "health": "up", "detail": null},
                                   "frontier": {"provider": "openai", "model": "gpt-4o",
                                     "base_url": "https://example.org/v1", "key": "environment", "health": "down",
                                     "detail": "connection refused"}},
                                 "local_servers": [
                                   {"kind": "ollama", "url": "http://127.0.0.1:11434", "models": ["qwen3:4b"]}],
                                 "keychain": "missing",
                                 "alerts": [{"rule": "unreachable", "tier": "frontier", "since": "2026-11-21T12:00:00Z",
                                   "message": "The frontier tier does not answer."}]}
                                """));
        assertThat(shell.out).doesNotContain("test-key");
        assertThat(shell.err).isEmpty();
    }

    @Test
    void theTextIsForPeople() {
        assertThat(doctor().out)
                .contains("Redraft 0.1.0, data in /home/writer/redraft")
                .contains("edge          builtin, model fast, key none, up")
                .contains("frontier      builtin, model thorough, key environment, down: connection refused")
                .contains("local server  ollama at http://127.0.0.1:11434: qwen3:4b")
                .contains("alert         The frontier tier does not answer.");
    }

    @Test
    void aSettingsFileWithATypoIsNamedAndTheRestStillShown() throws IOException {
        Files.writeString(folder.resolve("settings.yaml"), "default_teir: edge");
        Shell shell = doctor("--json");
        assertThat(shell.code).isEqualTo(2);
        assertThat(shell.err).contains("line 1").contains("default_teir");
        assertThat(shell.out).contains("\"provider\":\"builtin\"");
    }
}
