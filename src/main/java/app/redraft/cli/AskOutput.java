package app.redraft.cli;

import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.answer.AssistantTurn;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.money.Money;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.text.DisplayText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How {@code ask} writes. */
interface AskOutput {

    /** Something happened. */
    void hear(AssistantEvent event);

    /**
     * The answer on standard output; turns and tools on standard error.
     *
     * @param out standard output
     * @param err standard error
     * @param guard what a writer should look at in a proposed change
     */
    record Text(PrintWriter out, PrintWriter err, Function<Proposal.Edit, List<Warning>> guard) implements AskOutput {
        private static final int LONGEST = 120;

        @Override
        public void hear(AssistantEvent event) {
            if (event instanceof AssistantEvent.TurnEnded ended) {
                err.println(line(ended.turn()));
            } else if (event instanceof AssistantEvent.ToolCalled tool) {
                err.println(Words.get(
                        tool.ok() ? "ask.tool" : "ask.tool-failed",
                        shown(tool.name()),
                        shown(tool.argumentsJson()),
                        tool.ms()));
            } else if (event instanceof AssistantEvent.Proposed proposed) {
                String line =
                        proposed.proposal().fold(this::edit, style -> Words.get("ask.style", shown(style.decision())));
                err.println(line);
            } else if (event instanceof AssistantEvent.FellBack fallback) {
                err.println(Words.get(
                        "rewrite.fallback",
                        fallback.from().id(),
                        fallback.reason(),
                        fallback.to().id()));
            } else if (event instanceof AssistantEvent.Waiting waiting) {
                err.println(Words.of(waiting.pause().reason()));
            } else if (event instanceof AssistantEvent.Finished finished) {
                end(finished.answer());
            }
            err.flush();
        }

        private String edit(Proposal.Edit edit) {
            String line = Words.get("ask.edit", shown(edit.original()), shown(edit.replacement()));
            String look = guard.apply(edit).stream()
                    .map(warning -> Words.of(warning.why()))
                    .distinct()
                    .collect(Collectors.joining(" "));
            return look.isEmpty() ? line : line + System.lineSeparator() + Words.get("ask.look-at", shown(look));
        }

        private void end(AssistantAnswer answer) {
            if (!answer.text().isBlank()) {
                out.println(DisplayText.harmless(answer.text()).strip());
                out.flush();
            }
            AssistantAnswer.Unfinished end = answer.end();
            if (end != null) {
                err.println(Words.of(end.message()));
            }
        }

        private static String line(AssistantTurn turn) {
            Money cost = turn.cost().amount();
            return Words.get(
                    "ask.turn",
                    turn.tier().id(),
                    shown(turn.engine().model()),
                    turn.totalMs() / 1000.0,
                    cost == null ? Words.get("ask.cost-unknown") : cost.dollars(),
                    cause(turn.cause()));
        }

        private static String cause(RoutingCause cause) {
            if (cause instanceof RoutingCause.Fallback fallback) {
                return Words.get("ask.instead", cause(fallback.decided()));
            }
            return cause instanceof RoutingCause.ToolTurn rule ? Words.of(rule.message()) : cause.id();
        }

        private static String shown(String text) {
            String line = DisplayText.harmless(text).replaceAll("\\s+", " ");
            return line.codePointCount(0, line.length()) <= LONGEST
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
        }
    }

    /** One JSON object a line: {@code turn}, {@code delta}, {@code tool}, {@code edit}, and last {@code result} or {@code error}. An {@code edit} carries what to look at as a rewrite's result does. */
    record Json(PrintWriter out, Function<Proposal.Edit, List<Warning>> guard) implements AskOutput {
        @Override
        public void hear(AssistantEvent event) {
            ObjectNode line = event.<@Nullable ObjectNode>fold(
                    started -> line("turn")
                            .put("n", started.number())
                            .put("tier", started.tier().id())
                            .put("provider", started.engine().provider())
                            .put("model", started.engine().model())
                            .put("cause", started.cause().id()),
                    delta -> line("delta").put("text", delta.text()),
                    retracted -> null,
                    thinking -> null,
                    waiting -> null,
                    loading -> null,
                    fallback -> line("fallback")
                            .put("from", fallback.from().id())
                            .put("to", fallback.to().id())
                            .put("reason", Words.of(fallback.reason())),
                    tool -> line("tool")
                            .put("name", tool.name())
                            .put("arguments", tool.argumentsJson())
                            .put("ok", tool.ok())
                            .put("ms", tool.ms())
                            .put("chars", tool.output().length()),
                    proposed -> proposed.proposal().<@Nullable ObjectNode>fold(this::edit, style -> null),
                    ended -> null,
                    finished -> end(finished.answer()));
            if (line != null) {
                out.print(line + "\n");
                out.flush();
            }
        }

        private ObjectNode edit(Proposal.Edit edit) {
            ObjectNode line = line("edit").put("original", edit.original()).put("replacement", edit.replacement());
            JsonOutput.warn(line, guard.apply(edit), edit.original(), edit.replacement());
            return line;
        }

        private static ObjectNode end(AssistantAnswer answer) {
            AssistantAnswer.Unfinished end = answer.end();
            return end == null
                    ? result(answer)
                    : line("error")
                            .put("kind", end.kind().id())
                            .put("message", Words.of(end.message()))
                            .put("partial", answer.text());
        }

        private static ObjectNode result(AssistantAnswer answer) {
            Money cost = answer.totals().cost().amount();
            Long saved = answer.totals().savedMicros();
            return line("result")
                    .put("text", answer.text())
                    .put("turns", answer.turns().size())
                    .put("edge_turns", answer.totals().edgeTurns())
                    .put("frontier_turns", answer.totals().frontierTurns())
                    .put("cost_usd", cost == null ? null : cost.usd())
                    .put("cost_basis", answer.totals().cost().basis().id())
                    .put("total_ms", answer.totals().totalMs())
                    .put("saved_ms", answer.totals().savedMs())
                    .put("saved_usd", saved == null ? null : BigDecimal.valueOf(saved, 6))
                    .put("conversation_id", answer.conversationId());
        }

        private static ObjectNode line(String event) {
            return JsonNodeFactory.instance.objectNode().put("event", event);
        }
    }
}
