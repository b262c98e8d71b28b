package app.redraft.ui.settings.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.ConnectionTest;
import app.redraft.core.settings.ModelCatalog;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.SecretStore.Keychain;
import app.redraft.core.settings.SecretStore.Source;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.Notice;
import app.redraft.ui.settings.tier.ConnectionViewModel.State;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionViewModelTest {
    private final Texts texts = Texts.of("settings");
    private final TierViewModel page = new TierViewModel(Tier.EDGE, new KeyViewModel(Tier.EDGE, texts), texts);
    private final Queue<Runnable> answers = new ArrayDeque<>();
    private ConnectionTest engine = (settings, key, cancellation) -> new ConnectionTest.Result("llama3:8b", 612);
    private ModelCatalog catalog = (settings, key, cancellation) -> List.of("zephyr", "llama3:8b", "Llama2");

    private final ConnectionViewModel connection = new ConnectionViewModel(
            page,
            new StubSecrets(),
            new Discovery(
                    (settings, key, cancellation) -> engine.test(settings, key, cancellation),
                    (settings, key, cancellation) -> catalog.models(settings, key, cancellation),
                    cancellation -> List.of(),
                    program -> Optional.empty()),
            new Background(Runnable::run, answers::add),
            texts);

    @BeforeEach
    void typeAnEngine() {
        page.load(new TierSettings(
                ProviderKind.OLLAMA, null, null, "llama3", 2048, 0.7, 0.9, 120, 15, null, null, false));
        page.key().found(Source.NONE, Keychain.AVAILABLE);
    }

    @Test
    void saysWhoAnsweredAndHowSoon() {
        connection.test();
        assertThat(connection.stateProperty().get()).isEqualTo(State.TESTING);

        answers.remove().run();

        assertThat(connection.stateProperty().get()).isEqualTo(State.IDLE);
        assertThat(connection.resultProperty().get()).isEqualTo(Notice.success("llama3:8b answered after 0.6 s."));
    }

    @Test
    void warnsWhenAnotherModelAnswered() {
        engine = (settings, key, cancellation) -> new ConnectionTest.Result("tinyllama", 612);

        connection.test();
        answers.remove().run();

        assertThat(connection.resultProperty().get().level()).isEqualTo(Notice.Level.WARNING);
        assertThat(connection.resultProperty().get().text()).contains("llama3").contains("tinyllama");
    }

    @Test
    void showsWhatTheProviderSaidWithItsRequestId() {
        engine = (settings, key, cancellation) -> {
            throw new ModelException(
                    ErrorKind.AUTH,
                    UserMessage.literal("The key was refused. Request id: req-7."),
                    new ModelException.Details(false, null, "req-7", null, null));
        };

        connection.test();
        answers.remove().run();

        assertThat(connection.resultProperty().get())
                .isEqualTo(Notice.danger("The key was refused. Request id: req-7."));
    }

    @Test
    void whatWasHeardIsNotShownForAnotherModelAddressOrKey() {
        for (Runnable change : List.<Runnable>of(
                () -> page.model.setText("other"),
                () -> page.server.address.setText("http://127.0.0.1:9"),
                () -> page.key().typedProperty().set("new"))) {
            connection.test();
            answers.remove().run();
            assertThat(connection.resultProperty().get()).isNotEqualTo(Notice.NONE);
            change.run();
            assertThat(connection.resultProperty().get()).isEqualTo(Notice.NONE);
        }
    }

    @Test
    void aStoppedCallIsCancelledAndSaysNothingLater() {
        connection.test();
        connection.stop();

        answers.remove().run();

        assertThat(connection.stateProperty().get()).isEqualTo(State.IDLE);
        assertThat(connection.resultProperty().get()).isEqualTo(Notice.NONE);
    }

    @Test
    void doesNotCallWhileAFieldIsWrong() {
        page.model.setText("");

        connection.test();

        assertThat(answers).isEmpty();
        assertThat(page.model.errorProperty().get()).isNotEmpty();
    }

    @Test
    void listsTheEndpointsModelsWithoutOneBeingChosen() {
        page.model.setText("");

        connection.list();
        answers.remove().run();

        assertThat(connection.stateProperty().get()).isEqualTo(State.CHOOSING);
        assertThat(connection.models()).containsExactly("Llama2", "llama3:8b", "zephyr");
    }

    @Test
    void searchesTheListAndTakesAModel() {
        connection.list();
        answers.remove().run();
        connection.searchProperty().set("LAMA3");

        assertThat(connection.models()).containsExactly("llama3:8b");

        connection.choose("llama3:8b");
        assertThat(page.model.text()).isEqualTo("llama3:8b");
        assertThat(connection.stateProperty().get()).isEqualTo(State.IDLE);
    }

    @Test
    void saysThatThereIsNoList() {
        catalog = (settings, key, cancellation) -> List.of();

        connection.list();
        answers.remove().run();

        assertThat(connection.stateProperty().get()).isEqualTo(State.IDLE);
        assertThat(connection.resultProperty().get().text()).contains("lists no models");
    }
}
