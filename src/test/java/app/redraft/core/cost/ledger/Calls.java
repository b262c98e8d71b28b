package app.redraft.core.cost.ledger;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import java.time.Duration;
import java.util.List;

/** Calls as the tests of the ledger make them. */
public final class Calls {
    public static final EngineId GPT = new EngineId("openai", "gpt-4o");

    private Calls() {}

    public static CallContext context(String id, Tier tier) {
        return context(id, tier, "improve", 1);
    }

    public static CallContext context(String id, Tier tier, String preset, int attempt) {
        return CallContext.of(
                        id,
                        CallContext.CallKind.REWRITE,
                        new Route(tier, TierChoice.of(tier), RoutingCause.Reason.USER, null))
                .forPreset(preset)
                .asAttempt(attempt);
    }

    public static ChatRequest request(CallContext context, String text) {
        return new ChatRequest(
                List.of(ChatMessage.system("Rewrite."), ChatMessage.user(text)),
                null,
                List.of(),
                new Sampling(100, 0.7, null, null, Duration.ofSeconds(10), Duration.ofSeconds(15)),
                context,
                CallTerms.ANYWHERE);
    }

    public static CallRecord done(TokenUsage usage, Cost cost, long ttftMs) {
        return new CallRecord("gpt-4o", usage, 10, ttftMs, ttftMs + 100, cost, FinishReason.STOP, null, false);
    }

    public static CallRecord failed(ErrorKind kind) {
        return new CallRecord("gpt-4o", TokenUsage.NONE, 0, null, 50, Cost.UNKNOWN, null, kind, false);
    }

    public static Cost computed(long micros) {
        return new Cost(new Money(micros), Cost.Basis.COMPUTED, null);
    }
}
