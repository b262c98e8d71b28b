package app.redraft.core.routing;

import app.redraft.core.llm.RoutingCause.Reason;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Decides which tier answers, in the order: what the writer chose for this call, the preset's own tier, the document's "local
 * only" lock, Auto, the default tier. Auto decides where the writer chose it, or where nobody chose and it is the default;
 * there a preset's hint comes before the rules, and a preset's {@link TierFloor floor} raises what both of them decide. Any
 * thread.
 */
public final class TierRouter {
    private static final int REHEARSALS = 40;
    private static final String REHEARSED_REQUEST =
            "Please compare the two drafts of 'Home', then write a Python test, step by step, if you can. What is 3 + 4?";
    private static final String REHEARSED_TEXT =
            "A line - with marks, <b>tags</b>: done!\nint a = b == c ? `d` : e;\nSELECT a FROM b\n".repeat(8)
                    + "Plain words, as most passages have them.\n".repeat(200);

    private final TierReadiness readiness;
    private final RoutingTrial trial;
    private final TierFloor floor;
    private volatile @Nullable AutoRules rules;

    /** A router that knows of nothing that stands against a tier. */
    public TierRouter() {
        this(TierReadiness.ALWAYS, RoutingTrial.BY_CHANCE, TierFloor.NONE);
    }

    /**
     * A router.
     *
     * @param readiness what stands against a tier before it is asked
     * @param trial the comparison of the tiers, where the settings switch it on
     * @param floor the least tier that Auto may take for a preset
     */
    public TierRouter(TierReadiness readiness, RoutingTrial trial, TierFloor floor) {
        this.readiness = readiness;
        this.trial = trial;
        this.floor = floor;
    }

    /** What stands against a tier before it is asked. */
    public TierReadiness readiness() {
        return readiness;
    }

    /**
     * What is known before a call.
     *
     * @param chosen what the writer chose for this call, or null when nobody chose
     * @param preset the preset that was pressed, or null for free words
     * @param localOnly whether the document may only be sent to engines on this machine
     * @param instruction what is asked for
     * @param text the passage
     */
    public record Query(
            @Nullable TierChoice chosen,
            @Nullable PresetTiers preset,
            boolean localOnly,
            String instruction,
            String text) {

        /** What {@code redraft route} and a test ask: a request, and nobody who chose for it. */
        public static Query auto(String instruction, String text) {
            return new Query(TierChoice.AUTO, null, false, instruction, text);
        }
    }

    /**
     * Loads what Auto needs and decides a few times, so that the first real decision is as quick as every other one. Takes
     * some tens of milliseconds; meant for a thread that nobody waits for.
     */
    public void prepare() {
        for (int i = 0; i < REHEARSALS; i++) {
            rules().decide(REHEARSED_REQUEST, REHEARSED_TEXT, i % 2);
        }
    }

    /**
     * Decides for a call that will be made: as {@link #decide}, but a part of Auto's calls may be on trial. No trial goes
     * below a floor.
     */
    public RoutingDecision decideForCall(Query query, Settings settings) {
        RoutingDecision decided = decide(query, settings);
        RoutingDecision drawn = trial.draw(decided, settings.routing().abShare());
        return !drawn.equals(decided) && isBelowFloor(drawn.tier(), query) ? decided : drawn;
    }

    /** Decides for one call. The same query is always decided alike. */
    public RoutingDecision decide(Query query, Settings settings) {
        TierChoice chosen = query.chosen();
        if (chosen != null && chosen.tier() != null) {
            return RoutingDecision.of(chosen.tier(), Reason.USER);
        }
        if (query.preset() != null && query.preset().own() != null) {
            return RoutingDecision.of(query.preset().own(), Reason.PRESET);
        }
        if (query.localOnly()) {
            return RoutingDecision.of(Tier.EDGE, Reason.LOCK);
        }
        Tier byDefault = settings.defaultTier().tier();
        if (chosen == null && byDefault != null) {
            return RoutingDecision.of(byDefault, Reason.DEFAULT);
        }
        return auto(query, settings);
    }

    private RoutingDecision auto(Query query, Settings settings) {
        if (!settings.routing().enabled()) {
            Tier byDefault = settings.defaultTier().tier();
            return RoutingDecision.of(
                    byDefault == null ? Tier.EDGE : byDefault,
                    Reason.DISABLED,
                    rules().score(query.instruction(), query.text()),
                    settings.routing().complexityThreshold());
        }
        RoutingDecision decided = query.preset() != null && query.preset().hint() != null
                ? RoutingDecision.of(query.preset().hint(), Reason.PRESET)
                : rules().decide(
                                query.instruction(),
                                query.text(),
                                settings.routing().complexityThreshold());
        return isBelowFloor(decided.tier(), query) ? decided.with(Tier.FRONTIER, Reason.FLOOR) : decided;
    }

    private boolean isBelowFloor(Tier tier, Query query) {
        return tier == Tier.EDGE
                && query.preset() != null
                && floor.of(query.preset().id()) == Tier.FRONTIER;
    }

    private AutoRules rules() {
        AutoRules loaded = rules;
        if (loaded == null) {
            loaded = new AutoRules();
            rules = loaded;
        }
        return loaded;
    }
}
