package app.redraft.ui.shell.status;

import app.redraft.core.cost.budget.BudgetGuard;
import app.redraft.core.cost.budget.BudgetGuard.Level;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.monitoring.Alert;
import app.redraft.core.monitoring.TierHealth;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.Settings.AtLimit;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.units.WordCount;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Texts;
import app.redraft.ui.document.EditedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The status bar: length of the document, how the tiers stand, what this month cost. FX thread only. */
public final class StatusViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(StatusViewModel.class);
    private static final Duration PAUSE = Duration.ofMillis(150);
    /** Other windows and the command line spend too. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

    private static final Duration LONGEST = Duration.ofMillis(600);

    private final Texts texts = Texts.of("shell");
    private EditedText text;
    private final Background background;
    private final Delay delay;
    private final Supplier<BudgetGuard.Status> month;
    private final Supplier<Settings> settings;
    private final Debounce counting;

    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyStringWrapper minutes = new ReadOnlyStringWrapper(this, "minutes", "");
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper(this, "cost", "");
    private final ReadOnlyStringWrapper costHelp = new ReadOnlyStringWrapper(this, "costHelp", "");
    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(this, "level", Level.NONE);
    private final ReadOnlyObjectWrapper<TierStatus> edge;
    private final ReadOnlyObjectWrapper<TierStatus> frontier;
    private int counted;
    private boolean partCounted;

    /**
     * @param month what this month cost, beside the writer's limit
     */
    public StatusViewModel(
            EditedText text,
            Background background,
            Delay delay,
            Supplier<BudgetGuard.Status> month,
            Supplier<Settings> settings) {
        this.text = text;
        this.background = background;
        this.delay = delay;
        this.month = month;
        this.settings = settings;
        edge = new ReadOnlyObjectWrapper<>(this, "edge", configured(Tier.EDGE));
        frontier = new ReadOnlyObjectWrapper<>(this, "frontier", configured(Tier.FRONTIER));
        counting = new Debounce(delay, PAUSE, LONGEST, this::count);
        follow(text);
    }

    /** Counts a document whenever it is edited while it is in front. */
    public void follow(EditedText document) {
        document.onEdit(() -> {
            if (text == document) {
                counting.call();
            }
        });
        document.onSelection(() -> {
            if (text == document && (partCounted || !document.selectedText().isEmpty())) {
                counting.call();
            }
        });
    }

    /** Another document is in front. */
    public void show(EditedText document) {
        text = document;
        count();
    }

    /** For example {@code 1,204 words}. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** For example {@code 6 min}. */
    public ReadOnlyStringProperty minutesProperty() {
        return minutes.getReadOnlyProperty();
    }

    /** For example {@code $0.42 of $20}. */
    public ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** What the cost means: the limit, the pace, what is not known. */
    public ReadOnlyStringProperty costHelpProperty() {
        return costHelp.getReadOnlyProperty();
    }

    /** How near the month's limit is. */
    public ReadOnlyObjectProperty<Level> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /** Whether the share of the limit at which to warn is spent, but not all. */
    public boolean near() {
        return level.get() == Level.WARN;
    }

    /** Whether the limit is reached. */
    public boolean over() {
        return level.get() == Level.OVER;
    }

    /** How the edge tier stands. */
    public ReadOnlyObjectProperty<TierStatus> edgeProperty() {
        return edge.getReadOnlyProperty();
    }

    /** How the frontier tier stands. */
    public ReadOnlyObjectProperty<TierStatus> frontierProperty() {
        return frontier.getReadOnlyProperty();
    }

    /** A tier was found to stand otherwise. */
    public void show(Tier tier, TierStatus status) {
        (tier == Tier.EDGE ? edge : frontier).set(status);
    }

    /** A tier was looked at. */
    public void show(TierHealth health) {
        TierStatus configured = configured(health.tier());
        boolean well = health.alerts().isEmpty();
        TierStatus.Health shown =
                switch (health.state()) {
                    case UP -> well ? TierStatus.Health.UP : TierStatus.Health.UNWELL;
                    case LOADING -> TierStatus.Health.LOADING;
                    case DOWN -> TierStatus.Health.DOWN;
                    case UNKNOWN -> TierStatus.Health.UNKNOWN;
                };
        String reason = health.detail() == null ? "" : Texts.sentence(health.detail());
        String detail = well
                ? reason
                : health.alerts().stream()
                        .map(Alert::message)
                        .map(Texts::sentence)
                        .collect(Collectors.joining("\n"));
        show(health.tier(), new TierStatus(configured.engine(), shown, detail));
    }

    /** Reads the month's cost now, and again from time to time: others spend from the same ledger. */
    public void watchCost() {
        refreshCost();
        delay.after(LOOK_AGAIN, this::watchCost);
    }

    /** Reads the month's cost again; call after every model call. */
    public void refreshCost() {
        background.run(month::get, this::showCost, failure -> LOG.warn("The ledger could not be read", failure));
    }

    /** The settings changed: what is known of the tiers is known no more. */
    public void settingsChanged() {
        for (Tier tier : Tier.values()) {
            show(tier, configured(tier));
        }
        refreshCost();
    }

    private void count() {
        int mine = ++counted;
        String now = text.documentText();
        String part = text.selectedText();
        partCounted = !part.isEmpty();
        background.run(
                () -> List.of(WordCount.of(now), WordCount.of(part)),
                counts -> showCount(mine, counts.get(0), counts.get(1)));
    }

    private void showCount(int mine, WordCount all, WordCount part) {
        if (mine == counted) {
            words.set(
                    part.words() > 0
                            ? texts.get("status.words-of", part.words(), all.words())
                            : texts.get("status.words", all.words()));
            minutes.set(Amounts.readingTime((part.words() > 0 ? part : all).readingMinutes()));
        }
    }

    private void showCost(BudgetGuard.Status status) {
        String spent = Amounts.money(status.spent());
        String shown = status.limit() == null
                ? texts.get("status.cost", spent)
                : texts.get("status.cost-of", spent, Amounts.money(status.limit()));
        if (status.unknownCalls() > 0) {
            shown = texts.get("status.cost-unknown", shown, status.unknownCalls());
        }
        cost.set(
                switch (status.level()) {
                    case NONE, FINE -> shown;
                    case WARN -> texts.get("status.cost-near", shown);
                    case OVER -> texts.get("status.cost-over", shown);
                });
        costHelp.set(help(status));
        level.set(status.level());
    }

    private String help(BudgetGuard.Status status) {
        List<String> lines = new ArrayList<>(List.of(texts.get("status.cost.help")));
        if (status.level() == Level.OVER) {
            boolean asks = settings.get().budget().atLimit() == AtLimit.ASK;
            lines.add(asks ? texts.get("status.cost.over.ask") : texts.get("status.cost.over.stop"));
        } else if (status.limit() != null) {
            lines.add(texts.get("status.cost.share", status.share()));
        }
        Money projected = status.projected();
        if (projected != null && projected.micros() > 0) {
            lines.add(texts.get("status.cost.pace", Amounts.roughly(projected)));
        }
        return String.join("\n", lines);
    }

    private TierStatus configured(Tier tier) {
        TierSettings set = settings.get().tier(tier);
        boolean builtin = !set.provider().asksServer();
        String engine = builtin ? texts.get("status.builtin", set.model()) : set.model();
        return new TierStatus(engine, builtin ? TierStatus.Health.UP : TierStatus.Health.UNKNOWN, "");
    }
}
