package app.redraft.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.SteppedClock;
import app.redraft.core.call.CallChain.Step;
import app.redraft.core.call.limit.RateLimiter;
import app.redraft.core.call.retry.RetryBudget;
import app.redraft.core.call.retry.RetryingClient;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.files.SharedRateState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain itself: its order, that nothing is left out, and that a lock holds back what comes later than the first look. */
class CallChainTest {
    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aChainThatLacksAPolicyIsNotBuilt() {
        Map<Step, CallPolicy> policies = policies();
        policies.remove(Step.BUDGET);
        assertThatThrownBy(() -> new CallChain(policies, to -> new Busy()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLockSetWhileACallWaitsHoldsItsRetryBack() {
        Map<Step, CallPolicy> policies = policies();
        RateLimiter limiter =
                new RateLimiter(new SharedRateState(folder.resolve("rate")), () -> 600, new SteppedClock());
        boolean[] locked = {false};
        RetryingClient.Tools retries = new RetryingClient.Tools(
                RetryBudget.retries(), limiter, (time, cancellation) -> locked[0] = true, new Random(1));
        policies.put(Step.RETRY, (to, next) -> new RetryingClient(next.apply(to), retries));
        ModelClient client = new CallChain(policies, to -> new Busy()).client(elsewhere());

        assertThatThrownBy(() -> client.stream(request(() -> locked[0]), event -> {}, new Cancellation()))
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ErrorKind.FORBIDDEN));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aCallPassesItsStepsInThisOrder() {
        List<String> passed = new ArrayList<>();
        Map<Step, CallPolicy> policies = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            policies.put(step, (to, next) -> new Noting(next.apply(to), () -> passed.add(step.name())));
        }
        ModelClient client = new CallChain(policies, to -> new Busy()).client(elsewhere());
        BooleanSupplier localOnly = () -> {
            passed.add("asks whether it may leave this machine");
            return false;
        };

        assertThatThrownBy(() -> client.stream(request(localOnly), event -> {}, new Cancellation()))
                .isInstanceOf(ModelException.class);
        assertThat(passed)
                .containsExactly(
                        "asks whether it may leave this machine",
                        "QUEUE",
                        "BUDGET",
                        "RATE_LIMIT",
                        "RETRY",
                        "HEDGE",
                        "asks whether it may leave this machine",
                        "BREAKER",
                        "METERING",
                        "SERVER",
                        "ENGINE_QUEUE",
                        "KEY");
    }

    private static Destination elsewhere() {
        TierSettings defaults = TierSettings.EDGE_DEFAULTS;
        return new Destination(
                Tier.EDGE,
                new TierSettings(
                        ProviderKind.OPENAI,
                        "https://models.example/v1",
                        null,
                        "m",
                        defaults.maxTokens(),
                        defaults.temperature(),
                        defaults.topP(),
                        defaults.firstTokenTimeoutS(),
                        defaults.idleTimeoutS(),
                        null,
                        null,
                        false));
    }

    private static ChatRequest request(BooleanSupplier localOnly) {
        return new ChatRequest(
                List.of(ChatMessage.user("Mend this.")),
                null,
                List.of(),
                TierSettings.EDGE_DEFAULTS.sampling(Tier.EDGE),
                CallContext.of("1", CallKind.REWRITE, Route.named(Tier.EDGE, RoutingCause.Reason.USER)),
                CallTerms.of(localOnly));
    }

    /** Notes a call and passes it on. */
    private record Noting(ModelClient delegate, Runnable note) implements ModelClient {
        @Override
        public EngineId engine() {
            return delegate.engine();
        }

        @Override
        public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
            note.run();
            return delegate.stream(request, events, cancellation);
        }
    }

    /** Policies that do nothing. */
    private static Map<Step, CallPolicy> policies() {
        Map<Step, CallPolicy> policies = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            policies.put(step, (to, next) -> next.apply(to));
        }
        return policies;
    }

    /** An engine that asks to come again. */
    private final class Busy implements ModelClient {
        @Override
        public EngineId engine() {
            return new EngineId("openai", "m");
        }

        @Override
        public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
            asked.incrementAndGet();
            throw new ModelException(
                    ErrorKind.SERVER,
                    UserMessage.literal("Busy."),
                    new ModelException.Details(true, Duration.ofSeconds(9), null, null, null));
        }
    }
}
