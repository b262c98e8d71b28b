package app.redraft.ui.settings.tier;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelException;
import app.redraft.core.settings.ConnectionTest;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.settings.TierSettings;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.Notice;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks to the engine of one tier's page: a test call and the list of models. FX thread; calls run in the background. */
public final class ConnectionViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionViewModel.class);

    /** What goes on. */
    enum State {
        IDLE,
        /** A call of one token is on its way. */
        TESTING,
        /** The list of models is on its way. */
        LISTING,
        /** The list is there to choose from. */
        CHOOSING
    }

    private final TierViewModel page;
    private final SecretStore secrets;
    private final Discovery discovery;
    private final Background background;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Notice> result = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ObservableList<String> all = FXCollections.observableArrayList();
    private final FilteredList<String> found = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private Cancellation running = new Cancellation();

    public ConnectionViewModel(
            TierViewModel page, SecretStore secrets, Discovery discovery, Background background, Texts texts) {
        this.page = page;
        this.secrets = secrets;
        this.discovery = discovery;
        this.background = background;
        this.texts = texts;
        List.of(page.server.address, page.account, page.model)
                .forEach(field -> field.textProperty().subscribe(text -> stop()));
        page.presetProperty().subscribe(preset -> stop());
        page.key().typedProperty().subscribe(key -> stop());
        search.subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            found.setPredicate(id -> id.toLowerCase(Locale.ROOT).contains(wanted));
        });
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How the last call went. */
    ReadOnlyObjectProperty<Notice> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Narrows {@link #models()}. */
    StringProperty searchProperty() {
        return search;
    }

    /** The endpoint's models that contain the search text. */
    ObservableList<String> models() {
        return found;
    }

    /** Calls the engine for one token. */
    void test() {
        stop();
        page.draft().ifPresent(settings -> {
            KeyViewModel.Use key = page.key().use();
            run(
                    State.TESTING,
                    "test.running",
                    () -> discovery.connectionTest().test(settings, key.key(secrets), running),
                    answer -> {
                        state.set(State.IDLE);
                        result.set(answered(settings, answer));
                    });
        });
    }

    /** Asks the endpoint for its models. */
    void list() {
        stop();
        page.endpoint().ifPresent(settings -> {
            KeyViewModel.Use key = page.key().use();
            run(
                    State.LISTING,
                    "models.running",
                    () -> discovery.modelCatalog().models(settings, key.key(secrets), running),
                    ids -> {
                        all.setAll(ids.stream()
                                .sorted(String.CASE_INSENSITIVE_ORDER)
                                .toList());
                        search.set("");
                        state.set(ids.isEmpty() ? State.IDLE : State.CHOOSING);
                        result.set(ids.isEmpty() ? Notice.info(texts.get("models.none")) : Notice.NONE);
                    });
        });
    }

    /** Takes a model of the list. */
    void choose(String modelId) {
        page.model.setText(modelId);
        state.set(State.IDLE);
    }

    /** Ends whatever goes on; what was heard says nothing about another server, model or key. */
    void stop() {
        running.cancel();
        running = new Cancellation();
        state.set(State.IDLE);
        result.set(Notice.NONE);
    }

    private <T> void run(State during, String saying, Callable<T> call, Consumer<T> done) {
        Cancellation mine = running;
        state.set(during);
        result.set(Notice.info(texts.get(saying)));
        background.run(
                call,
                answer -> {
                    if (!mine.isCancelled()) {
                        done.accept(answer);
                    }
                },
                failure -> {
                    if (!mine.isCancelled()) {
                        state.set(State.IDLE);
                        result.set(Notice.danger(reason(failure)));
                    }
                });
    }

    private Notice answered(TierSettings settings, ConnectionTest.Result answer) {
        String seconds = Amounts.seconds(answer.firstTokenMs());
        boolean asAsked =
                answer.model().contains(settings.model()) || settings.model().contains(answer.model());
        return asAsked
                ? Notice.success(texts.get("test.ok", answer.model(), seconds))
                : Notice.warning(texts.get("test.otherModel", settings.model(), answer.model(), seconds));
    }

    private String reason(Exception failure) {
        if (failure instanceof ModelException refused) {
            return Texts.sentence(refused.userMessage());
        }
        // Only the type: the text of an unforeseen failure might hold what was sent.
        LOG.warn(
                "Talking to {} failed: {}", page.tier().id(), failure.getClass().getName());
        return texts.get("test.failed");
    }
}
