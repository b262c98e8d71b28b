package app.redraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Tier;
import app.redraft.infra.secrets.KeyringSecretStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executor refuses every task, so these keys never reach the keychain of the machine that runs the tests. */
class KeyCommandTest {
    @TempDir
    Path folder;

    private KeyringSecretStore secrets(Map<String, String> environment) {
        return new KeyringSecretStore(
                environment,
                folder.resolve("keys.properties"),
                task -> {
                    throw new java.util.concurrent.RejectedExecutionException("no keychain in tests");
                },
                Instant::now);
    }

    private Shell key(String input, String... args) {
        return Shell.run(
                new KeyCommand(secrets(Map.of()), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))),
                args);
    }

    @Test
    void storesTheKeyFromStandardInputInTheChosenFile() {
        Shell shell = key("test-key\n", "set", "edge", "--allow-file");
        assertThat(shell.code).isZero();
        assertThat(shell.err).contains("plain-text file").doesNotContain("test-key");
        assertThat(shell.out).isEmpty();
        assertThat(secrets(Map.of()).key(Tier.EDGE)).contains("test-key");

        assertThat(key("", "remove", "edge").code).isZero();
        assertThat(secrets(Map.of()).key(Tier.EDGE)).isEmpty();
    }

    @Test
    void withoutAKeychainItSaysWhatToDo() {
        Shell shell = key("test-key", "set", "frontier");
        assertThat(shell.code).isEqualTo(1);
        assertThat(shell.err)
                .contains("no keychain")
                .contains("REDRAFT_FRONTIER_API_KEY")
                .doesNotContain("test-key");
    }

    @Test
    void anEmptyInputChangesNothing() {
        assertThat(key(" \n", "set", "edge", "--allow-file").code).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void twoLinesAreNoKey() {
        Shell shell = key("one\ntwo\n", "set", "edge", "--allow-file");
        assertThat(shell.code).isEqualTo(1);
        assertThat(shell.err).contains("not an API key").doesNotContain("one\n");
    }

    @Test
    void wrongWordsAreAUsageError() {
        assertThat(key("", "show", "edge").code).isEqualTo(2);
        assertThat(key("", "set", "middle").code).isEqualTo(2);
        assertThat(key("", "set").code).isEqualTo(2);
        assertThat(key("", "set", "edge", "a-key-as-argument").code).isEqualTo(2);
    }

    @Test
    void saysWhenTheEnvironmentWins() {
        Shell shell = Shell.run(
                new KeyCommand(
                        secrets(Map.of("REDRAFT_EDGE_API_KEY", "other")),
                        new ByteArrayInputStream("test-key".getBytes(StandardCharsets.UTF_8))),
                "set",
                "edge",
                "--allow-file");
        assertThat(shell.err).contains("environment variable").doesNotContain("other");
    }
}
