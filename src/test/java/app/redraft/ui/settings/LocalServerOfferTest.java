package app.redraft.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.settings.LocalServers.LocalServer;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.Settings;
import app.redraft.infra.files.settings.YamlSettingsStore;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first start offers when a model server runs on this machine. */
class LocalServerOfferTest {
    @TempDir
    Path home;

    private final Messages messages = new Messages();
    private final List<Settings> saved = new ArrayList<>();

    private void look(LocalServer... found) {
        new LocalServerOffer(
                        cancellation -> List.of(found),
                        new YamlSettingsStore(home.resolve("settings.yaml"), Map.of()),
                        saved::add,
                        messages,
                        new Background(Runnable::run, Runnable::run))
                .look();
    }

    @Test
    void oneClickTakesTheFirstModelForEdge() {
        look(
                new LocalServer("vllm", ProviderKind.OPENAI, "http://127.0.0.1:8000/v1", List.of()),
                new LocalServer("ollama", ProviderKind.OLLAMA, "http://127.0.0.1:11434", List.of("small:4b", "other")));
        assertThat(messages.shown()).singleElement().satisfies(message -> {
            assertThat(message.text()).contains("Ollama").contains("small:4b");
            assertThat(saved).as("before the click").isEmpty();
            message.actions().get(0).run().run();
        });
        Settings stored = new YamlSettingsStore(home.resolve("settings.yaml"), Map.of())
                .load()
                .settings();
        assertThat(saved).containsExactly(stored);
        assertThat(stored.edge().provider()).isEqualTo(ProviderKind.OLLAMA);
        assertThat(stored.edge().model()).isEqualTo("small:4b");
        assertThat(stored.edge().onThisMachine()).isTrue();
        assertThat(stored.frontier()).isEqualTo(Settings.DEFAULTS.frontier());
    }

    @Test
    void nothingFoundIsNothingSaid() {
        look();
        look(new LocalServer("llama.cpp", ProviderKind.OPENAI, "http://127.0.0.1:8080/v1", List.of()));
        assertThat(messages.shown()).isEmpty();
    }
}
