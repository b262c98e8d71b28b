package app.redraft.ui.shell;

import app.redraft.core.cost.CostQuery;
import app.redraft.core.cost.CostQuery.GroupBy;
import app.redraft.core.cost.CostReport.Figures;
import app.redraft.core.cost.Ledger;
import app.redraft.core.cost.Money;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.Alert;
import app.redraft.core.monitoring.TierHealth;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.WordCount;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
    private static final Duration LONGEST = Duration.ofMillis(600);

    private final Texts texts = Texts.of("shell");
    private final EditedText text;
    private final Background background;
    private final Ledger ledger;
    private final Supplier<Settings> settings;
    private final Clock clock;
    private final Debounce counting;

    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyStringWrapper minutes = new ReadOnlyStringWrapper(this, "minutes", "");
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper(this, "cost", "");
    private final ReadOnlyBooleanWrapper nearLimit = new ReadOnlyBooleanWrapper(this, "nearLimit", false);
    private final ReadOnlyObjectWrapper<TierStatus> edge;
    private final ReadOnlyObjectWrapper<TierStatus> frontier;
    private int counted;

    /**
     * @param clock tells which month this is
     */
    StatusViewModel(
            EditedText text,
            Background background,
            Delay delay,
            Ledger ledger,
            Supplier<Settings> settings,
            Clock clock) {
        this.text = text;
        this.background = background;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        edge = new ReadOnlyObjectWrapper<>(this, "edge", configured(Tier.EDGE));
        frontier = new ReadOnlyObjectWrapper<>(this, "frontier", configured(Tier.FRONTIER));
        counting = new Debounce(delay, PAUSE, LONGEST, this::count);
        text.onEdit(counting::call);
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

    /** Whether the month's cost has reached the share of the budget at which the pill warns. */
    public ReadOnlyBooleanProperty nearLimitProperty() {
        return nearLimit.getReadOnlyProperty();
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
        String reason = health.detail() == null ? "" : health.detail();
        String detail =
                well ? reason : health.alerts().stream().map(Alert::message).collect(Collectors.joining("\n"));
        show(health.tier(), new TierStatus(configured.engine(), shown, detail));
    }

    /** Reads the month's cost again; call after every model call. */
    public void refreshCost() {
        Instant month = LocalDate.now(clock)
                .withDayOfMonth(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        background.run(
                () -> ledger.report(new CostQuery(month, GroupBy.TIER, clock.getZone()))
                        .total(),
                this::showCost,
                failure -> LOG.warn("The ledger could not be read", failure));
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
        background.run(() -> WordCount.of(now), count -> showCount(mine, count), failure -> {
            throw new IllegalStateException(failure);
        });
    }

    private void showCount(int mine, WordCount count) {
        if (mine == counted) {
            words.set(texts.get("status.words", count.words()));
            minutes.set(texts.get("status.minutes", count.readingMinutes()));
        }
    }

    private void showCost(Figures month) {
        Money known = month.cost() == null ? Money.ZERO : month.cost();
        BigDecimal limit = settings.get().budget().monthlyUsd();
        String amount = Amounts.money(known);
        String shown = limit == null
                ? texts.get("status.cost", amount)
                : texts.get("status.cost-of", amount, Amounts.money(Money.ofUsd(limit)));
        cost.set(
                month.unknownCostCalls() == 0
                        ? shown
                        : texts.get("status.cost-unknown", shown, month.unknownCostCalls()));
        double alert = settings.get().budget().alertAt();
        nearLimit.set(limit != null && known.usd().doubleValue() >= limit.doubleValue() * alert);
    }

    private TierStatus configured(Tier tier) {
        TierSettings set = settings.get().tier(tier);
        boolean builtin = set.provider() == ProviderKind.BUILTIN;
        String engine = builtin ? texts.get("status.builtin", set.model()) : set.model();
        return new TierStatus(engine, builtin ? TierStatus.Health.UP : TierStatus.Health.UNKNOWN, "");
    }
}
