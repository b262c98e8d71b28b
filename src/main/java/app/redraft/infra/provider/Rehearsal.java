package app.redraft.infra.provider;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.infra.provider.failure.ErrorClassifier;
import app.redraft.infra.provider.net.HttpStack;
import app.redraft.infra.provider.sse.ChatProtocol;
import app.redraft.infra.provider.sse.Framing;
import app.redraft.infra.provider.sse.NetworkModelClient;
import app.redraft.infra.provider.sse.TweakMemory;
import java.util.List;
import java.util.Optional;

/**
 * A call that is answered within this process, so that its classes are loaded before the first real one.
 *
 * @param stack makes the call
 * @param errors words refusals
 */
record Rehearsal(HttpStack stack, ErrorClassifier errors) {
    private static final String EVENTS =
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"OK\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
    private static final String LINES = "{\"message\":{\"content\":\"OK\"},\"done\":true,\"done_reason\":\"stop\"}\n";

    /** Rehearses. The answer suits the most common formats; of the others it loads nearly all. */
    void of(ChatProtocol protocol, Sampling sampling) {
        ModelClient client = new NetworkModelClient(
                protocol,
                () -> Optional.of("none"),
                stack.rehearsal(protocol.framing() == Framing.EVENTS ? EVENTS : LINES),
                new TweakMemory(),
                errors);
        CallContext context =
                CallContext.of("", CallContext.CallKind.WARMUP, Route.named(Tier.EDGE, RoutingCause.Reason.USER));
        try {
            client.stream(
                    new ChatRequest(
                            List.of(ChatMessage.user("OK")), null, List.of(), sampling, context, CallTerms.ANYWHERE),
                    event -> {},
                    new Cancellation());
        } catch (ModelException expected) {
            // Whatever this answer means to the format, it was read.
        }
    }
}
