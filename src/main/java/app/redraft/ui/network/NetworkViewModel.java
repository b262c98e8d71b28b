package app.redraft.ui.network;

import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.RewriteForecast.Plan;
import app.redraft.core.rewrite.SendPreview;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a rewrite of the current passage would send to each tier, and the last calls made. FX thread. */
public final class NetworkViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkViewModel.class);
    private static final int CALLS = 200;

    private final Supplier<Optional<Plan>> plans;
    private final SendPreview previews;
    private final Supplier<? extends CallHistory> history;
    private final Background background;
    private final Texts texts = Texts.of("network");
    private final NetworkText words;
    private final Map<Tier, ReadOnlyObjectWrapper<TierPreview>> tiers = new EnumMap<>(Tier.class);
    private final ObservableList<CallLine> calls = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.LOADING);

    /** Whether the list of calls is there. */
    public enum State {
        /** Being read. */
        LOADING,
        /** There; may be empty. */
        SHOWN,
        /** The ledger could not be read. */
        FAILED
    }

    private record Previews(Map<Tier, TierPreview> tiers) {}

    /**
     * @param plans what the writer would ask for now; asked on the FX thread
     * @param history the calls made; asked on a worker
     * @param zone in which times are told
     */
    NetworkViewModel(
            Supplier<Optional<Plan>> plans,
            SendPreview previews,
            Supplier<? extends CallHistory> history,
            Background background,
            ZoneId zone) {
        this.plans = plans;
        this.previews = previews;
        this.history = history;
        this.background = background;
        words = new NetworkText(texts, zone);
        for (Tier tier : Tier.values()) {
            tiers.put(tier, new ReadOnlyObjectWrapper<>(this, tier.id(), TierPreview.nothing("")));
        }
    }

    /** The words of this part of the window. */
    public Texts texts() {
        return texts;
    }

    /** What a tier would get. */
    public ReadOnlyObjectProperty<TierPreview> previewProperty(Tier tier) {
        return wrapper(tier).getReadOnlyProperty();
    }

    /** The last calls, newest first. */
    public ObservableList<CallLine> calls() {
        return calls;
    }

    /** Whether the list of calls is there. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Looks anew, in the background. */
    void open() {
        state.set(State.LOADING);
        Optional<Plan> plan = plans.get();
        background.run(
                () -> previews(plan),
                shown -> shown.tiers().forEach((tier, preview) -> wrapper(tier).set(preview)),
                failure -> LOG.warn("No preview of what is sent", failure));
        background.run(() -> history.get().latest(CALLS).stream().map(words::of).toList(), this::show, failure -> {
            LOG.warn("The calls cannot be listed: {}", failure.toString());
            state.set(State.FAILED);
        });
    }

    private void show(List<CallLine> lines) {
        calls.setAll(lines);
        state.set(State.SHOWN);
    }

    private Previews previews(Optional<Plan> plan) {
        Map<Tier, TierPreview> shown = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            shown.put(
                    tier, plan.map(known -> words.of(previews.of(known, tier))).orElseGet(words::nothing));
        }
        return new Previews(shown);
    }

    private ReadOnlyObjectWrapper<TierPreview> wrapper(Tier tier) {
        return Objects.requireNonNull(tiers.get(tier));
    }
}
