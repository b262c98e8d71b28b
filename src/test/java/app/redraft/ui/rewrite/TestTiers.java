package app.redraft.ui.rewrite;

import app.redraft.core.call.Engines;
import app.redraft.core.call.fallback.FallbackApproval;
import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.Ledger;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.Ulid;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two step-driven models as the tiers, and a ledger that remembers decisions. */
public final class TestTiers implements Engines, Ledger {
    public final StepModel edge = new StepModel("ollama", "small-model");
    public final StepModel frontier = new StepModel("openai", "large-model");

    /** What was decided: outcome and kept words. */
    final List<String> decided = new CopyOnWriteArrayList<>();

    boolean freeFrontier = true;

    /** Most tokens of an answer, 0 for what the settings say; a passage that may need more is asked for in parts. */
    int maxTokens;

    public Settings settings = Settings.DEFAULTS;

    /** Where calls of a tier go; none is outside this machine. */
    final Map<Tier, String> places = new EnumMap<>(Tier.class);

    Rewriter rewriter() {
        return rewriter(FallbackApproval.AS_SETTINGS_SAY);
    }

    Rewriter rewriter(FallbackApproval approval) {
        Rewriter.Records records = new Rewriter.Records(new Ulid(Clock.systemUTC()), this);
        return new Rewriter(this, new TierRouter(), () -> settings, records, (model, text) -> 0, approval);
    }

    @Override
    public ModelClient client(Tier tier) {
        return tier == Tier.EDGE ? edge : frontier;
    }

    @Override
    public Sampling sampling(Tier tier) {
        Sampling usual = settings.tier(tier).sampling(tier);
        int most = maxTokens == 0 ? usual.maxTokens() : maxTokens;
        return new Sampling(
                most, usual.temperature(), usual.topP(), usual.thinking(), usual.firstToken(), usual.idle());
    }

    @Override
    public boolean free(Tier tier) {
        return tier == Tier.EDGE || freeFrontier;
    }

    @Override
    public boolean local(Tier tier) {
        return !places.containsKey(tier) && tier == Tier.EDGE;
    }

    @Override
    public Optional<String> place(Tier tier) {
        return Optional.ofNullable(places.get(tier));
    }

    @Override
    public String begin(CallStart start) {
        return start.context().interactionId();
    }

    @Override
    public void complete(String interactionId, CallRecord record) {}

    @Override
    public void decide(String interactionId, Outcome outcome, int keptWords) {
        decided.add(outcome.id() + " " + keptWords);
    }

    @Override
    public CostReport report(CostQuery query) {
        throw new UnsupportedOperationException("no report in these tests");
    }
}
