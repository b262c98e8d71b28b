package app.redraft.ui.settings.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.SecretStore.Keychain;
import app.redraft.core.settings.SecretStore.Source;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.tier.KeyViewModel.State;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyViewModelTest {
    private final StubSecrets secrets = new StubSecrets();
    private final KeyViewModel key = new KeyViewModel(Tier.EDGE, Texts.of("settings"));

    @BeforeEach
    void keepAKeyForOneServer() {
        secrets.keep(Tier.EDGE, "kept-key", Source.KEYCHAIN);
        key.reset("api.openai.com");
        key.server("api.openai.com", true);
        key.found(Source.KEYCHAIN, Keychain.AVAILABLE);
    }

    @Test
    void theKeptKeyIsUsedForItsServer() {
        assertThat(key.stateProperty().get()).isEqualTo(State.KEPT);
        assertThat(key.use().key(secrets)).contains("kept-key");
        assertThat(key.check()).isTrue();
    }

    @Test
    void theKeptKeyIsNeverSentToAnotherServer() {
        key.server("api.groq.com", true);

        assertThat(key.use().key(secrets)).isEmpty();
        assertThat(key.noteProperty().get().text()).contains("api.openai.com").contains("api.groq.com");
        assertThat(key.check()).isFalse();
    }

    @Test
    void theKeptKeyIsNotSentWhileItIsBeingLookedFor() {
        key.reset("api.openai.com");
        key.server("api.groq.com", true);

        assertThat(key.use().key(secrets)).isEmpty();
    }

    @Test
    void theWriterMaySendTheKeptKeyToAnotherServer() {
        key.server("proxy.example.com", true);
        key.reuseProperty().set(true);

        assertThat(key.use().key(secrets)).contains("kept-key");
        assertThat(key.check()).isTrue();
    }

    @Test
    void aServerWithoutKeysDoesNotGetTheKeptOne() throws IOException {
        key.server("127.0.0.1", false);
        assertThat(key.check()).isTrue();

        key.change().apply(secrets);

        assertThat(secrets.keys).isEmpty();
    }

    @Test
    void theBuiltInEngineLeavesTheKeptKeyAlone() throws IOException {
        key.server("", false);

        key.change().apply(secrets);

        assertThat(secrets.keys).containsKey(Tier.EDGE);
    }

    @Test
    void aTypedKeyReplacesTheKeptOne() throws IOException {
        key.typedProperty().set("  new-key ");

        assertThat(key.use().key(secrets)).contains("new-key");
        key.change().apply(secrets);
        assertThat(secrets.keys).containsEntry(Tier.EDGE, "new-key");
    }

    @Test
    void forgettingWaitsForSave() throws IOException {
        key.forget();
        assertThat(secrets.keys).isNotEmpty();
        assertThat(key.use().key(secrets)).isEmpty();

        key.change().apply(secrets);

        assertThat(secrets.keys).isEmpty();
    }

    @Test
    void theEnvironmentWins() {
        key.found(Source.ENVIRONMENT, Keychain.AVAILABLE);
        key.server("api.groq.com", true);

        assertThat(key.stateProperty().get()).isEqualTo(State.ENVIRONMENT);
        assertThat(key.noteProperty().get().text()).contains("REDRAFT_EDGE_API_KEY");
        assertThat(key.check()).isTrue();
    }

    @Test
    void withoutAKeychainTheFileNeedsAnExplicitYes() throws IOException {
        secrets.keychain = Keychain.MISSING;
        key.found(Source.NONE, Keychain.MISSING);
        key.typedProperty().set("new-key");

        assertThat(key.fileOffered().get()).isTrue();
        assertThat(key.check()).isFalse();

        key.fileAgreedProperty().set(true);
        assertThat(key.check()).isTrue();
        key.change().apply(secrets);
        assertThat(secrets.sources).containsEntry(Tier.EDGE, Source.FILE);
    }

    @Test
    void noTextOfItHoldsTheKey() {
        key.typedProperty().set("new-key");

        assertThat(key.use().toString() + key.change() + key.noteProperty().get())
                .doesNotContain("new-key");
    }
}
