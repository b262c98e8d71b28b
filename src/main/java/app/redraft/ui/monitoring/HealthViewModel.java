package app.redraft.ui.monitoring;

import app.redraft.core.assistant.figures.ToolRouting;
import app.redraft.core.assistant.figures.ToolRoutingFigures;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.Alert;
import app.redraft.core.monitoring.HealthProbe;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.TierHealth;
import app.redraft.core.monitoring.TierMonitor;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the tiers are, kept up to date: asks their servers when the panel opens and when settings change, and without being told
 * to only servers of this machine and servers that were down, every few minutes: opening a window tells nobody outside. FX
 * thread.
 */
final class HealthViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(HealthViewModel.class);
    /** How long an alert may stand after its reason is gone. */
    private static final Duration TICK = Duration.ofSeconds(30);
    /** Servers are asked again at every so many ticks. */
    private static final int PROBE_TICKS = 6;
    /** The one message line about health. */
    private static final String TOPIC = "health";

    private static final ToolRoutingFigures.Report NO_TURNS =
            new ToolRoutingFigures.Report(ToolRouting.NONE, ToolRouting.NONE);

    private final TierMonitor monitor;
    private final Supplier<Settings> settings;
    private final Background background;
    private final Delay delay;
    private final Messages messages;
    private final Clock clock;
    private final Texts texts = Texts.of("monitoring");
    private final HealthText wording;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<List<TierView>> tiers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable TurnsView> turns = new ReadOnlyObjectWrapper<>();
    private final List<Consumer<TierHealth>> listeners = new ArrayList<>();
    private List<TierHealth> latest = List.of();
    private Set<String> standing = Set.of();
    private @Nullable String told;
    private Runnable openPanel = () -> {};
    private int ticks;
    private Function<Tier, Optional<ManagedServer>> servers = tier -> Optional.empty();
    private Supplier<ToolRoutingFigures.Report> turnFigures = () -> NO_TURNS;
    private boolean reading;
    private boolean again;
    private boolean ended;

    /** What the panel shows. */
    enum State {
        /** Nothing was read yet. */
        LOADING,
        /** Figures. */
        SHOWN,
        /** The ledger could not be read. */
        FAILED
    }

    private record Reading(
            TierMonitor.Look look, Map<Tier, ServerText.Seen> servers, ToolRoutingFigures.Report turns) {}

    /**
     * @param messages where a new alert is told, in one line
     * @param clock now, and the zone in which times are told
     */
    HealthViewModel(
            TierMonitor monitor,
            Supplier<Settings> settings,
            Background background,
            Delay delay,
            Messages messages,
            Clock clock) {
        this.monitor = monitor;
        this.settings = settings;
        this.background = background;
        this.delay = delay;
        this.messages = messages;
        this.clock = clock;
        wording = new HealthText(texts, clock.getZone());
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Both tiers, edge first; empty until something was read. */
    ReadOnlyObjectProperty<List<TierView>> tiersProperty() {
        return tiers.getReadOnlyProperty();
    }

    /** How the turns of Ask were routed; null where nothing was asked. */
    ReadOnlyObjectProperty<@Nullable TurnsView> turnsProperty() {
        return turns.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** Takes over the servers that are supervised. */
    void supervise(Function<Tier, Optional<ManagedServer>> supervised) {
        servers = supervised;
    }

    /** Takes over where the figures of Ask are read. */
    void readTurns(Supplier<ToolRoutingFigures.Report> figures) {
        turnFigures = figures;
    }

    /** Ends a tier's supervised server and starts it again. */
    void restart(String tier) {
        servers.apply(Tier.of(tier)).ifPresent(ManagedServer::restart);
    }

    /** Hears how each tier is whenever it was looked at. */
    void onHealth(Consumer<TierHealth> listener) {
        listeners.add(listener);
    }

    /** Whether a call that has waited so long for its first text seems to wait for a model to load. */
    boolean seemsCold(Tier tier, Duration waited) {
        return latest.stream()
                .anyMatch(health -> health.tier() == tier
                        && health.seemsCold(clock.instant().minus(waited), waited));
    }

    /** Begins to watch. @param showPanel brings the panel to the front */
    void begin(Runnable showPanel) {
        openPanel = showPanel;
        ask(tier -> settings.get().tier(tier).onThisMachine());
        delay.after(TICK, this::tick);
    }

    /** Ends the watch: nobody is asked any more. */
    void end() {
        ended = true;
    }

    /** Asks both servers how they are; sends no text, and asks nobody about the built-in engine. */
    void ask() {
        ask(tier -> true);
    }

    /** Reads again how the calls go; call whenever one begins or ends. At most one reading is under way. */
    void refresh() {
        if (ended || reading) {
            again = reading;
            return;
        }
        reading = true;
        background.run(
                this::read,
                result -> {
                    show(result);
                    readingEnded();
                },
                failure -> {
                    LOG.warn("The ledger could not be read", failure);
                    state.set(State.FAILED);
                    readingEnded();
                });
    }

    private void readingEnded() {
        reading = false;
        if (again) {
            again = false;
            refresh();
        }
    }

    private void ask(Predicate<Tier> which) {
        if (ended) {
            return;
        }
        List<Tier> asked = Arrays.stream(Tier.values())
                .filter(tier -> settings.get().tier(tier).provider().asksServer())
                .filter(which)
                .toList();
        // Each on its own: a server that does not answer holds nobody else up.
        for (Tier tier : asked) {
            background.run(() -> monitor.probe(tier), result -> refresh());
        }
        if (asked.isEmpty()) {
            refresh();
        }
    }

    private void tick() {
        if (ended) {
            return;
        }
        delay.after(TICK, this::tick);
        ticks++;
        boolean due = ticks % PROBE_TICKS == 0;
        if (due && Arrays.stream(Tier.values()).anyMatch(this::isAskedAgain)) {
            ask(this::isAskedAgain);
        } else if (!standing.isEmpty()) {
            refresh();
        }
    }

    private boolean isAskedAgain(Tier tier) {
        TierSettings its = settings.get().tier(tier);
        boolean down =
                latest.stream().anyMatch(health -> health.tier() == tier && health.state() == HealthProbe.State.DOWN);
        return its.provider().asksServer() && (its.onThisMachine() || down);
    }

    private Reading read() {
        TierMonitor.Look look = monitor.look();
        Map<Tier, ServerText.Seen> seen = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            ManagedServer server = servers.apply(tier).orElse(null);
            if (server != null && server.status().state() != ManagedServer.State.OFF) {
                seen.put(tier, new ServerText.Seen(server.status(), server.figures()));
            }
        }
        return new Reading(look, seen, turnFigures.get());
    }

    private void show(Reading reading) {
        TierMonitor.Look look = reading.look();
        latest = look.tiers();
        tiers.set(look.tiers().stream()
                .map(health -> wording.view(health, reading.servers().get(health.tier()), clock.instant()))
                .toList());
        turns.set(new TurnsText(texts).view(reading.turns()).orElse(null));
        state.set(State.SHOWN);
        look.tiers().forEach(health -> listeners.forEach(listener -> listener.accept(health)));
        tell(look.alerts());
    }

    /** One line for the newest alert; an alert that stands is not told again, also when the line was closed. */
    private void tell(List<Alert> alerts) {
        Set<String> now = alerts.stream().map(HealthViewModel::name).collect(Collectors.toSet());
        if (told != null && !now.contains(told)) {
            messages.clear(TOPIC);
            told = null;
        }
        alerts.stream()
                .filter(alert -> !standing.contains(name(alert)))
                .min(Comparator.comparing(alert -> alert.rule() != Alert.Rule.UNREACHABLE))
                .ifPresent(alert -> {
                    told = name(alert);
                    Message.Action show = new Message.Action(texts.get("show"), openPanel);
                    messages.show(Message.info(TOPIC, Texts.sentence(alert.message()), show));
                });
        standing = now;
    }

    private static String name(Alert alert) {
        return alert.rule().id() + " " + alert.tier();
    }
}
