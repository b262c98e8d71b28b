package app.redraft.ui.settings.tier;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.settings.LocalServers;
import app.redraft.core.settings.LocalServers.LocalServer;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.Notice;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds model servers on this machine and offers each of their models for a tier. FX thread. */
public final class LocalServersViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LocalServersViewModel.class);

    /** What goes on. */
    enum State {
        IDLE,
        SEARCHING,
        /** Something was found. */
        FOUND,
        /** Nothing was found. */
        NOTHING
    }

    /**
     * One model of one server.
     *
     * @param server where it runs
     * @param model its id, or empty where the server lists none
     */
    public record Offer(LocalServer server, String model) {

        /** What to call it. */
        String name() {
            return model.isEmpty() ? ProviderPreset.productName(server.kind()) : model;
        }

        /** The server's product and address. */
        String place() {
            return ProviderPreset.productName(server.kind()) + " · " + server.url();
        }
    }

    private final TierViewModel page;
    private final LocalServers servers;
    private final Background background;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Notice> result = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private Cancellation running = new Cancellation();

    public LocalServersViewModel(TierViewModel page, LocalServers servers, Background background, Texts texts) {
        this.page = page;
        this.servers = servers;
        this.background = background;
        this.texts = texts;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Notice> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ObservableList<Offer> offers() {
        return offers;
    }

    /** Looks for servers; takes about a second. */
    public void find() {
        stop();
        Cancellation mine = running;
        state.set(State.SEARCHING);
        result.set(Notice.info(texts.get("local.searching")));
        background.run(
                () -> servers.find(mine),
                found -> {
                    if (!mine.isCancelled()) {
                        show(found);
                    }
                },
                failure -> {
                    LOG.warn("Looking for local servers failed", failure);
                    if (!mine.isCancelled()) {
                        show(List.of());
                    }
                });
    }

    /** Takes a model for this tier. */
    public void use(Offer offer) {
        page.use(offer.server(), offer.model());
        stop();
    }

    /** Ends the search and takes the offers away. */
    void stop() {
        running.cancel();
        running = new Cancellation();
        offers.clear();
        state.set(State.IDLE);
        result.set(Notice.NONE);
    }

    private void show(List<LocalServer> found) {
        offers.setAll(found.stream()
                .flatMap(server -> server.models().isEmpty()
                        ? Stream.of(new Offer(server, ""))
                        : server.models().stream().map(model -> new Offer(server, model)))
                .toList());
        state.set(found.isEmpty() ? State.NOTHING : State.FOUND);
        result.set(found.isEmpty() ? Notice.info(texts.get("local.nothing")) : Notice.NONE);
    }
}
