package app.redraft.core.assistant;

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

/**
 * What stands against a turn on a tier, and whether the other one may answer instead: never for a tier the writer chose, never
 * past the document's lock, and on a frontier that costs only where this question is there already.
 */
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
        long answer = assistant.engines().sampling(tier).maxTokens();
        TierReadiness.Need need = new TierReadiness.Need(
                promptTokens(), answer, false, dialogue.document().localOnly().getAsBoolean(), null, question);
        return assistant
                .readiness()
                .obstacle(tier, need)
                .filter(found -> first || found.kind() != ErrorKind.RATE_LIMITED);
    }

    /** Whether the other tier would answer if the one decided could not; not where it has answered already. */
    boolean replaceable(RoutingDecision routing, boolean first) {
        Tier other = routing.tier().other();
        boolean answered =
                routing.cause() == RoutingCause.ToolTurn.REDO || routing.cause() == RoutingCause.ToolTurn.UNFINISHED;
        return !answered
                && assistant.settings().get().routing().fallback()
                && routing.mayFallBack()
                && !assistant
                        .engines()
                        .client(other)
                        .engine()
                        .equals(assistant.engines().client(routing.tier()).engine())
                && (other == Tier.EDGE || !first || assistant.engines().free(other))
                && obstacle(other, first).isEmpty();
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
