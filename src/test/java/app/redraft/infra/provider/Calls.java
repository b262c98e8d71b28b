package app.redraft.infra.provider;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.ToolSpec;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.TierSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Requests, settings and collected answers for tests of model clients. */
public final class Calls {
    private Calls() {}

    /** What came of one call: events joined, and reply or failure. */
    public record Result(
            String text,
            String thinking,
            List<ModelEvent.ToolCall> tools,
            List<ModelEvent> events,
            ModelReply reply,
            ModelException failure) {}

    public static Sampling sampling() {
        return new Sampling(64, 0.7, 0.9, null, Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    public static ChatRequest request() {
        return request("Say something.", sampling());
    }

    /** A request that offers a tool, so that answers with tool calls are answers. */
    public static ChatRequest withTool() {
        ChatRequest request = request();
        ToolSpec tool = new ToolSpec("find", "Finds something.", "{\"type\":\"object\"}");
        return new ChatRequest(
                request.messages(), null, List.of(tool), request.sampling(), request.context(), CallTerms.ANYWHERE);
    }

    public static ChatRequest request(String user, Sampling sampling) {
        return new ChatRequest(
                List.of(ChatMessage.system("You rewrite."), ChatMessage.user(user)),
                null,
                List.of(),
                sampling,
                context(false),
                CallTerms.ANYWHERE);
    }

    public static CallContext context(boolean goDeeper) {
        return CallContext.of(
                        "01TEST",
                        CallContext.CallKind.REWRITE,
                        new Route(
                                goDeeper ? Tier.FRONTIER : Tier.EDGE, TierChoice.EDGE, RoutingCause.Reason.USER, null))
                .goingDeeper(goDeeper);
    }

    public static TierSettings settings(ProviderKind kind, String baseUrl, String model) {
        return new TierSettings(kind, baseUrl, "acc", model, 64, 0.7, 0.9, 10, 15, null, null, false);
    }

    public static Result run(ModelClient client) {
        return run(client, request(), new Cancellation());
    }

    public static Result run(ModelClient client, ChatRequest request, Cancellation cancellation) {
        List<ModelEvent> events = new ArrayList<>();
        ModelReply reply = null;
        ModelException failure = null;
        try {
            reply = client.stream(request, events::add, cancellation);
        } catch (ModelException e) {
            failure = e;
        }
        StringBuilder text = new StringBuilder();
        StringBuilder thinking = new StringBuilder();
        List<ModelEvent.ToolCall> tools = new ArrayList<>();
        for (ModelEvent event : List.copyOf(events)) {
            if (event instanceof ModelEvent.TextDelta delta) {
                text.append(delta.text());
            } else if (event instanceof ModelEvent.ThinkingDelta delta) {
                thinking.append(delta.text());
            } else if (event instanceof ModelEvent.TextRetracted) {
                text.setLength(0);
            } else if (event instanceof ModelEvent.ToolCall call) {
                tools.add(call);
            }
        }
        return new Result(text.toString(), thinking.toString(), tools, events, reply, failure);
    }
}
