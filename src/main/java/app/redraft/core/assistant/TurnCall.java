package app.redraft.core.assistant;

import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.call.fallback.Fallback;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.TierReadiness.Obstacle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks models, turn by turn, through the chain every call passes; the other tier answers where the one decided cannot. */
final class TurnCall {
    /** What stands against a call whatever the server says. */
    private static final Set<ErrorKind> NEVER_SENT = Set.of(ErrorKind.UNSUPPORTED_INSTRUCTION, ErrorKind.TOO_LONG);

    private final Assistant assistant;
    private final Dialogue dialogue;
    private final Question question;
    private final Consumer<AssistantEvent> events;
    private final Cancellation cancellation;
    private final TurnRoute routes;
    private final List<ModelTurn> turns = new ArrayList<>();

    TurnCall(
            Assistant assistant,
            Dialogue dialogue,
            Question question,
            Consumer<AssistantEvent> events,
            Cancellation cancellation) {
        this.assistant = assistant;
        this.dialogue = dialogue;
        this.question = question;
        this.events = events;
        this.cancellation = cancellation;
        this.routes = new TurnRoute(assistant, dialogue, question.words());
    }

    /** Every turn that was begun, also the one that failed. */
    List<ModelTurn> turns() {
        return List.copyOf(turns);
    }

    /** The conversation's id: the first turn's; null before it. */
    @Nullable String conversationId() {
        String known = question.conversationId();
        return known != null || turns.isEmpty() ? known : turns.get(0).id();
    }

    /** Whether a tier has a model to converse with. */
    boolean converses(Tier tier) {
        return !assistant.engines().client(tier).engine().isBuiltin();
    }

    /** What edge answered stands, because frontier did not come to a better answer. */
    void tellEdgeAnswered(AssistantAnswer.Unfinished why) {
        events.accept(new AssistantEvent.FellBack(Tier.FRONTIER, Tier.EDGE, why.kind(), why.message()));
    }

    /** Whether frontier could answer now. */
    boolean frontierReady() {
        return routes.obstacle(Tier.FRONTIER, turns.isEmpty()).isEmpty();
    }

    /**
     * Asks.
     *
     * @throws ModelException where neither tier answers
     */
    ModelTurn ask(RoutingDecision decided) {
        boolean first = turns.isEmpty();
        Optional<Obstacle> obstacle = routes.obstacle(decided.tier(), first);
        Fallback fallback = routes.fallback(decided, first, this::asked);
        Optional<Obstacle> stood = fallback.before(cancellation);
        if (stood.isPresent()) {
            return instead(decided, stood.get());
        }
        while (obstacle.filter(found -> found.kind() == ErrorKind.TOO_LONG).isPresent() && dialogue.leaveOut()) {
            obstacle = routes.obstacle(decided.tier(), first);
        }
        obstacle.filter(found -> NEVER_SENT.contains(found.kind())).ifPresent(found -> {
            throw new ModelException(found.kind(), found.reason());
        });
        ModelTurn turn = begin(decided.tier(), decided.cause());
        try {
            return run(turn, fallback.isReady(), first);
        } catch (ModelException failure) {
            boolean arrived = !turn.text().isBlank();
            boolean instead = fallback.after(failure.kind(), arrived, failure.userMessage(), cancellation);
            if (!instead && failure.kind() == ErrorKind.TOO_LONG && dialogue.leaveOut()) {
                return ask(decided);
            }
            if (!instead) {
                throw failure;
            }
            turn.retract();
            return instead(decided, new Obstacle(failure.kind(), failure.userMessage()));
        }
    }

    private boolean asked(Tier tier) {
        return turns.stream().anyMatch(turn -> turn.route().tier() == tier);
    }

    private ModelTurn instead(RoutingDecision decided, Obstacle why) {
        Tier other = decided.tier().other();
        events.accept(new AssistantEvent.FellBack(decided.tier(), other, why.kind(), why.reason()));
        boolean first = turns.isEmpty();
        return run(begin(other, new RoutingCause.Fallback(decided.cause())), false, first);
    }

    private ModelTurn begin(Tier tier, RoutingCause cause) {
        TierChoice requested = question.chosen() == null ? TierChoice.AUTO : TierChoice.of(question.chosen());
        Route route = new Route(tier, requested, cause, null);
        ModelClient client = assistant.engines().client(tier);
        return new ModelTurn(assistant.ids().next(), route, client.engine(), events);
    }

    private ModelTurn run(ModelTurn turn, boolean replaceable, boolean first) {
        Tier tier = turn.route().tier();
        CallContext context =
                CallContext.of(turn.id(), CallKind.ASSISTANT, turn.route()).childOf(conversationId());
        turns.add(turn);
        ModelClient client = assistant.engines().client(tier);
        events.accept(new AssistantEvent.TurnStarted(
                turns.size(), turn.id(), tier, client.engine(), turn.route().cause()));
        ChatRequest request = new ChatRequest(
                dialogue.messages(),
                null,
                assistant.tools().box().specs(),
                assistant.engines().sampling(tier),
                context,
                new CallTerms(dialogue.document().localOnly(), replaceable));
        try {
            ModelReply reply = stream(client, request, turn, first);
            turn.finished(reply.finish());
            return turn;
        } finally {
            events.accept(new AssistantEvent.TurnEnded(turn.figures()));
        }
    }

    /** A later turn waits for its place under the writer's rate limit: the question was let through. */
    private ModelReply stream(ModelClient client, ChatRequest request, ModelTurn turn, boolean first) {
        while (true) {
            try {
                return client.stream(request, turn::hear, cancellation);
            } catch (ModelException failure) {
                Duration wait = failure.retryAfter();
                if (first || wait == null || !failure.ownLimit()) {
                    throw failure;
                }
                events.accept(
                        new AssistantEvent.Waiting(new ModelEvent.Pause(failure.kind(), failure.userMessage(), wait)));
                cancellation.sleep(wait);
            }
        }
    }
}
