package app.redraft.core.assistant;

import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.answer.AssistantTurn;
import app.redraft.core.assistant.answer.Totals;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenEstimate;
import app.redraft.core.money.Money;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.ToolTurnRouter;
import app.redraft.core.routing.WarmCache;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question: asks a model, runs the tools it calls, tells it the results and asks again, until it answers or a limit is
 * reached. Each turn goes to the tier that {@link TurnRouting} takes for it.
 */
final class ToolLoop {
    /** What stands in the messages for an answer of which nothing came. */
    static final String NO_ANSWER = "(The answer was not finished.)";

    private final Assistant assistant;
    private final Dialogue dialogue;
    private final Question question;
    private final Cancellation cancellation;
    private final TurnCall calls;
    private final ToolRun tools;
    private final TurnRouting router;
    private final List<ToolTurnRouter.Turn> turns = new ArrayList<>();
    private final List<AssistantAnswer.ToolUse> uses = new ArrayList<>();
    private final StringBuilder found = new StringBuilder();
    /** The last results of tools that did what was asked. */
    private String lookedAt = "";

    private final Set<String> callIds = new HashSet<>();
    /** A rule that sends the next turn to frontier whatever the turns were, or null. */
    private RoutingCause.@Nullable ToolTurn rule;
    /** What edge answered while frontier answers again, or null. */
    private @Nullable WeakAnswer weak;

    /** An answer that stands where frontier does not come to a better one. @param end why it is not finished, or null */
    private record WeakAnswer(String text, AssistantAnswer.@Nullable Unfinished end) {}

    ToolLoop(
            Assistant assistant,
            Dialogue dialogue,
            Question question,
            Consumer<AssistantEvent> events,
            Cancellation cancellation) {
        this.assistant = assistant;
        this.dialogue = dialogue;
        this.question = question;
        this.cancellation = cancellation;
        Consumer<AssistantEvent> inTurn = oneAtATime(events);
        this.calls = new TurnCall(assistant, dialogue, question, inTurn, cancellation);
        this.tools = new ToolRun(assistant.tools(), dialogue, inTurn, cancellation);
        this.router = assistant.routing().get();
    }

    private static Consumer<AssistantEvent> oneAtATime(Consumer<AssistantEvent> events) {
        Object turn = new Object();
        return event -> {
            synchronized (turn) {
                events.accept(event);
            }
        };
    }

    AssistantAnswer run() {
        dialogue.messages().forEach(message -> message.toolCalls().forEach(call -> callIds.add(call.id())));
        dialogue.messages().add(ChatMessage.user(question.told()));
        try {
            while (true) {
                checkLimits();
                ModelTurn turn = calls.ask(decide());
                String answer = take(turn);
                if (answer != null) {
                    return answer(answer, unfinished(turn));
                }
            }
        } catch (ModelException failure) {
            UserMessage message =
                    failure.kind() == ErrorKind.TOO_LONG ? UserMessage.of("assistant.too-long") : failure.userMessage();
            AssistantAnswer.Unfinished end =
                    new AssistantAnswer.Unfinished(failure.kind(), message, failure.ownLimit());
            WeakAnswer kept = weak;
            if (kept != null) {
                return answer(kept, end);
            }
            keepPartial(failure);
            return answer(found.toString().strip(), end);
        }
    }

    /** Frontier did not come to an answer of its own. */
    private AssistantAnswer answer(WeakAnswer kept, AssistantAnswer.Unfinished why) {
        dialogue.messages().add(ChatMessage.assistant(kept.text(), List.of()));
        if (why.kind() == ErrorKind.CANCELLED) {
            return answer(kept.text(), why);
        }
        calls.tellEdgeAnswered(why);
        return answer(kept.text(), kept.end());
    }

    /** A further turn is not begun beyond the limits. */
    private void checkLimits() {
        cancellation.check();
        int begun = calls.turns().size();
        if (begun >= question.limits().maxTurns()) {
            throw new ModelException(ErrorKind.BUDGET, UserMessage.of("assistant.turn-limit", begun));
        }
        Money most = question.limits().maxCost();
        Money spent = totals().cost().amount();
        if (begun > 0 && most != null && spent != null && spent.compareTo(most) >= 0) {
            throw new ModelException(
                    ErrorKind.BUDGET, UserMessage.of("assistant.cost-limit", spent.dollars(), most.dollars()));
        }
    }

    private RoutingDecision decide() {
        Tier chosen = question.chosen();
        if (chosen != null) {
            return RoutingDecision.of(chosen, RoutingCause.Reason.USER);
        }
        RoutingCause.ToolTurn override = rule;
        rule = null;
        if (override != null) {
            return RoutingDecision.of(Tier.FRONTIER, override);
        }
        RoutingDecision decided = router.next(turns, this::warmCache);
        return decided.tier() == Tier.EDGE && !calls.converses(Tier.EDGE)
                ? RoutingDecision.of(Tier.FRONTIER, RoutingCause.ToolTurn.NO_EDGE_MODEL)
                : decided;
    }

    private Optional<WarmCache> warmCache() {
        List<ChatMessage> messages = dialogue.messages();
        long results = 0;
        for (int i = messages.size() - 1; messages.get(i).role() == ChatMessage.Role.TOOL; i--) {
            results += TokenEstimate.of(messages.get(i).content());
        }
        return new TurnPrices(assistant).warmCache(figures(), results);
    }

    /** Takes in a turn; returns the answer, or null where another turn has to follow. */
    private @Nullable String take(ModelTurn turn) {
        if (turn.finish() == FinishReason.TOOL_CALLS) {
            runTools(turn);
            return null;
        }
        turns.add(new ToolTurnRouter.Turn(List.of(), turn.finish()));
        boolean edge = turn.route().tier() == Tier.EDGE && question.chosen() == null;
        boolean last = calls.turns().size() >= question.limits().maxTurns();
        if (edge && !last && turn.finish() != FinishReason.STOP && calls.frontierReady()) {
            return again(turn, RoutingCause.ToolTurn.UNFINISHED);
        }
        if (TextualCall.looksLike(turn.text(), assistant.tools().box())) {
            dialogue.messages().add(ChatMessage.assistant(turn.text(), List.of()));
            dialogue.messages().add(ChatMessage.user(TextualCall.HINT));
            return again(turn, RoutingCause.ToolTurn.TEXTUAL_CALL);
        }
        if (edge && !last && router.redo(turns) && calls.frontierReady()) {
            return again(turn, RoutingCause.ToolTurn.REDO);
        }
        dialogue.messages().add(ChatMessage.assistant(turn.text(), List.of()));
        return turn.text();
    }

    private @Nullable String again(ModelTurn turn, RoutingCause.ToolTurn why) {
        if (why != RoutingCause.ToolTurn.TEXTUAL_CALL && !turn.text().isBlank()) {
            weak = new WeakAnswer(turn.text(), unfinished(turn));
        }
        turn.retract();
        rule = why;
        return null;
    }

    private void runTools(ModelTurn turn) {
        if (!turn.text().isBlank()) {
            found.append(turn.text().strip()).append("\n\n");
        }
        List<ModelEvent.ToolCall> made =
                turn.calls().stream().map(this::withOwnId).toList();
        List<ToolRun.Result> results =
                tools.run(made, dialogue.document().text().get());
        dialogue.messages()
                .add(ChatMessage.assistant(
                        turn.text(), results.stream().map(this::forHistory).toList()));
        results.forEach(
                result -> dialogue.messages().add(ChatMessage.tool(result.call().id(), result.output())));
        results.forEach(this::note);
        String told = results.stream()
                .filter(ToolRun.Result::ok)
                .map(ToolRun.Result::output)
                .collect(Collectors.joining("\n\n"));
        lookedAt = told.isEmpty() ? lookedAt : told;
        turns.add(new ToolTurnRouter.Turn(
                results.stream().map(ToolRun.Result::routed).toList(), turn.finish()));
    }

    private void note(ToolRun.Result result) {
        ModelEvent.ToolCall call = result.call();
        int turn = calls.turns().size() - 1;
        uses.add(new AssistantAnswer.ToolUse(
                turn, call.id(), call.name(), call.argumentsJson(), result.ok(), result.ms()));
    }

    /** Servers that give no ids of their own get the same ones in every turn. */
    private ModelEvent.ToolCall withOwnId(ModelEvent.ToolCall call) {
        String id = call.id();
        for (int number = 2; !callIds.add(id); number++) {
            id = call.id() + "_" + number;
        }
        return new ModelEvent.ToolCall(id, call.name(), call.argumentsJson());
    }

    /** What is not JSON is not sent back: a server may refuse the whole conversation for it. */
    private ModelEvent.ToolCall forHistory(ToolRun.Result result) {
        ModelEvent.ToolCall call = result.call();
        return assistant.tools().arguments().isObject(call.argumentsJson())
                ? call
                : new ModelEvent.ToolCall(call.id(), call.name(), "{}");
    }

    /** What had come of a turn that broke off stays, for the writer and for the next question. */
    private void keepPartial(ModelException failure) {
        List<ModelTurn> begun = calls.turns();
        ModelTurn last = begun.isEmpty() ? null : begun.get(begun.size() - 1);
        if (last != null && last.finish() == null && !last.text().isBlank()) {
            found.append(last.text());
            dialogue.messages().add(ChatMessage.assistant(last.text(), List.of()));
        } else if (failure.kind() == ErrorKind.BUDGET && found.isEmpty()) {
            // Where the model itself wrote nothing, the last results are what was found.
            found.append(lookedAt);
        }
        List<ChatMessage> messages = dialogue.messages();
        if (messages.get(messages.size() - 1).role() != ChatMessage.Role.ASSISTANT) {
            // Some servers take no two questions in a row.
            messages.add(ChatMessage.assistant(NO_ANSWER, List.of()));
        }
    }

    private static AssistantAnswer.@Nullable Unfinished unfinished(ModelTurn turn) {
        FinishReason finish = turn.finish();
        if (finish == FinishReason.STOP || finish == null) {
            return null;
        }
        return switch (finish) {
            case LENGTH -> unfinished(ErrorKind.CUT_OFF, "assistant.cut-off");
            case REFUSAL -> unfinished(ErrorKind.REFUSED, "assistant.refused");
            case CONTENT_FILTER -> unfinished(ErrorKind.CONTENT_FILTER, "assistant.filtered");
            case STOP, TOOL_CALLS -> null;
        };
    }

    private static AssistantAnswer.Unfinished unfinished(ErrorKind kind, String message) {
        return new AssistantAnswer.Unfinished(kind, UserMessage.of(message), false);
    }

    private AssistantAnswer answer(String text, AssistantAnswer.@Nullable Unfinished end) {
        String id = calls.conversationId();
        return new AssistantAnswer(id == null ? "" : id, question.words(), text, end, figures(), uses, totals());
    }

    private List<AssistantTurn> figures() {
        return calls.turns().stream().map(ModelTurn::figures).toList();
    }

    private Totals totals() {
        return new TurnPrices(assistant).totals(figures());
    }
}
