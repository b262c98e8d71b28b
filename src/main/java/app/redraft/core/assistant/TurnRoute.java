package app.redraft.core.assistant;

import app.redraft.core.call.fallback.Fallback;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.ToolSpec;
import app.redraft.core.llm.tokens.TokenEstimate;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.routing.TierReadiness.Obstacle;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands against a turn on a tier, and whether the other one may answer instead: as with rewrites. */
final class TurnRoute {
    /** Tokens of the frame that a provider puts around a message, a call or a tool, at most. */
    private static final int AROUND = 24;

    private final Assistant assistant;
    private final Dialogue dialogue;
    private final String question;

    TurnRoute(Assistant assistant, Dialogue dialogue, String question) {
        this.assistant = assistant;
        this.dialogue = dialogue;
        this.question = question;
    }

    /**
     * What is known to stand against a turn.
     *
     * @param first whether it is the question's first turn: later ones wait for their turn under the writer's rate limit
     */
    Optional<Obstacle> obstacle(Tier tier, boolean first) {
        if (assistant.engines().client(tier).engine().isBuiltin()) {
            return Optional.of(
                    new Obstacle(ErrorKind.UNSUPPORTED_INSTRUCTION, UserMessage.of("assistant.no-model", tier)));
        }
        return assistant
                .fallbacks()
                .readiness()
                .obstacle(tier, need(tier))
                .filter(found -> first || found.kind() != ErrorKind.RATE_LIMITED);
    }

    /**
     * Whether the other tier answers a turn if the one decided cannot; not where it has answered already. A question may cost
     * what frontier costs, and text may go once more where it has gone.
     *
     * @param asked whether a tier was asked in this question
     */
    Fallback fallback(RoutingDecision routing, boolean first, Predicate<Tier> asked) {
        boolean answered =
                routing.cause() == RoutingCause.ToolTurn.REDO || routing.cause() == RoutingCause.ToolTurn.UNFINISHED;
        Fallback.Services services = assistant.fallbacks();
        return new Fallback(
                new Fallback.Services(
                        services.engines(),
                        (tier, need) -> obstacle(tier, first),
                        () -> !answered && services.enabled().getAsBoolean(),
                        (question, cancellation) ->
                                asked.test(question.to()) || services.approval().approve(question, cancellation)),
                new Fallback.Request(routing, dialogue.document().localOnly(), this::need, !first));
    }

    private TierReadiness.Need need(Tier tier) {
        long answer = assistant.engines().sampling(tier).maxTokens();
        return new TierReadiness.Need(
                promptTokens(), answer, false, dialogue.document().localOnly().getAsBoolean(), null, question);
    }

    private long promptTokens() {
        long tokens = 0;
        for (ChatMessage message : dialogue.messages()) {
            tokens += AROUND + TokenEstimate.of(message.content());
            for (ModelEvent.ToolCall call : message.toolCalls()) {
                tokens += AROUND + TokenEstimate.of(call.name()) + TokenEstimate.of(call.argumentsJson());
            }
        }
        List<ToolSpec> specs = assistant.tools().box().specs();
        for (ToolSpec tool : specs) {
            tokens += AROUND
                    + TokenEstimate.of(tool.name())
                    + TokenEstimate.of(tool.description())
                    + TokenEstimate.of(tool.parametersJson());
        }
        return tokens;
    }
}
