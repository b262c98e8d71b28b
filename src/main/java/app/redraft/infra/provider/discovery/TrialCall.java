package app.redraft.infra.provider.discovery;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.ConnectionTest;
import app.redraft.core.settings.TierSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries an engine with a real call that may write one token. Thread-safe. */
public final class TrialCall implements ConnectionTest {
    private final BiFunction<TierSettings, Supplier<Optional<String>>, ModelClient> clients;

    /** Trial calls. @param clients makes the bare client of a tier's settings and key */
    public TrialCall(BiFunction<TierSettings, Supplier<Optional<String>>, ModelClient> clients) {
        this.clients = clients;
    }

    @Override
    public Result test(TierSettings settings, Optional<String> key, Cancellation cancellation) {
        ModelClient client = clients.apply(settings, () -> key);
        FirstPayload first = new FirstPayload();
        try {
            ModelReply reply = client.stream(request(settings), first, cancellation);
            return new Result(reply.model(), first.millis());
        } catch (ModelException failure) {
            if (outOfTokens(failure)) {
                String answering = failure.model();
                return new Result(answering == null ? settings.model() : answering, first.millis());
            }
            throw failure;
        }
    }

    /** A thinking model spends the one token on thinking, or refuses so small a limit: it works all the same. */
    private static boolean outOfTokens(ModelException failure) {
        boolean tooFew = failure.kind() == ErrorKind.BAD_REQUEST
                && failure.userMessage().toString().contains("output limit was reached");
        return failure.kind() == ErrorKind.EMPTY || tooFew;
    }

    /** A trial has the patience of the slower tier: whoever made it can stop it. */
    private static ChatRequest request(TierSettings settings) {
        Sampling own = settings.sampling(Tier.FRONTIER);
        Sampling one = new Sampling(1, own.temperature(), own.topP(), own.thinking(), own.firstToken(), own.idle());
        CallContext context =
                CallContext.of("", CallContext.CallKind.WARMUP, Route.named(Tier.EDGE, RoutingCause.Reason.USER));
        return new ChatRequest(List.of(ChatMessage.user("Say OK.")), null, List.of(), one, context, CallTerms.ANYWHERE);
    }

    /** Times the first payload. */
    private static final class FirstPayload implements Consumer<ModelEvent> {
        private final long start = System.nanoTime();
        private @Nullable Long nanos;

        @Override
        public void accept(ModelEvent event) {
            boolean payload = event instanceof ModelEvent.TextDelta || event instanceof ModelEvent.ThinkingDelta;
            if (payload && nanos == null) {
                nanos = System.nanoTime() - start;
            }
        }

        long millis() {
            return TimeUnit.NANOSECONDS.toMillis(nanos == null ? System.nanoTime() - start : nanos);
        }
    }
}
