package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line sends no locked document to a server that is not on this machine, by whatever name it is given. */
@EnabledOnOs(
        value = OS.LINUX,
        disabledReason = "there, 0.0.0.0 is an address that leads here and is not loopback by name")
class LockedFileCommandTest {
    @TempDir
    private Path home;

    private LoopbackServer elsewhere;
    private Path secret;

    @BeforeEach
    void lock() throws IOException {
        elsewhere = new LoopbackServer();
        String tier = "{provider: openai, base_url: \"https://0.0.0.0:" + elsewhere.port() + "/v1\", model: m}";
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: " + tier + "\n  frontier: " + tier + "\nrouting: {fallback: false}\n");
        secret = Files.writeString(home.resolve("secret.md"), "Nobody else's business.\n")
                .toRealPath();
        Files.writeString(home.resolve("locked.json"), "{\"files\": [\"" + secret + "\"], \"draft\": false}");
    }

    @AfterEach
    void close() throws IOException {
        elsewhere.close();
    }

    private CommandRun rewrite(Path file) {
        return CommandRun.of(home, "", "rewrite", "--tier", "edge", "--instruction", "fix it", file.toString());
    }

    private void isNotSent(CommandRun run) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("“Local only” is on for this document");
        assertThat(elsewhere.connections()).isZero();
    }

    @Test
    void byNoneOfItsNames() throws IOException {
        isNotSent(rewrite(secret));
        isNotSent(rewrite(Files.createSymbolicLink(home.resolve("symbolic.md"), secret)));
        isNotSent(rewrite(Files.createLink(home.resolve("hard.md"), secret)));
        Path link = Files.createSymbolicLink(home.resolve("folder"), home);
        isNotSent(rewrite(link.resolve("./secret.md")));
    }

    @Test
    void whereTheLocksCannotBeReadNothingIsSentAndThatIsSaid() throws IOException {
        Files.writeString(home.resolve("locked.json"), "{ broken");
        CommandRun run = rewrite(Files.writeString(home.resolve("other.md"), "Other words.\n"));
        isNotSent(run);
        assertThat(run.err()).contains("locked.json is damaged or cannot be read");
    }
}
