package app.redraft.core.assistant;

import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolFault;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.routing.ToolTurnRouter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tools that the turns of one question call, side by side, each within its time limit. What goes wrong is told to the
 * model as the result of the call. Used by one thread.
 */
final class ToolRun {
    private static final Logger LOG = LoggerFactory.getLogger(ToolRun.class);
    /** Characters of a result that the model gets. */
    private static final int MOST_CHARS = 12_000;

    private static final String CHANGED =
            "(The writer has changed the document since your last look. This is how it is now.)\n";
    private static final String RESUMED =
            "(Time has passed since your last look, and the document may have changed. This is how it is now.)\n";
    private static final String REPEATED =
            "You have made this call already, and its result has not changed. Use that result, or ask for something else.";

    private final Assistant.Tools tools;
    private final Dialogue dialogue;
    private final Consumer<AssistantEvent> events;
    private final Cancellation cancellation;
    /** The ids of the calls that were made. */
    private final Map<String, String> made = new HashMap<>();

    /**
     * What became of a call.
     *
     * @param call as the model made it
     * @param output what the model is told
     * @param ok whether it is what was asked for, and not why that cannot be
     * @param ms milliseconds it took
     * @param routed the call as the router sees it
     */
    record Result(ModelEvent.ToolCall call, String output, boolean ok, long ms, ToolTurnRouter.Call routed) {}

    private record Outcome(String output, boolean ok, long ms) {}

    /** A call on its way; either fault or running is null. */
    private record Started(
            ModelEvent.ToolCall call,
            String key,
            boolean repeated,
            @Nullable String fault,
            @Nullable Running running) {}

    /** What a worker does, for how long it may from a {@link System#nanoTime} on, and what ends it. */
    private record Running(Future<Outcome> outcome, Duration limit, long start, Cancellation ending) {
        /** Nanoseconds; calls run side by side, so the time in which another one was waited for counts too. */
        long left() {
            return Math.max(0, limit.toNanos() - (System.nanoTime() - start));
        }

        void stop() {
            ending.cancel();
            outcome.cancel(true);
        }
    }

    ToolRun(Assistant.Tools tools, Dialogue dialogue, Consumer<AssistantEvent> events, Cancellation cancellation) {
        this.tools = tools;
        this.dialogue = dialogue;
        this.events = events;
        this.cancellation = cancellation;
    }

    /**
     * Runs calls on the document as it is now.
     *
     * @return a result for each, in their order; also where the writer stopped meanwhile
     */
    List<Result> run(List<ModelEvent.ToolCall> calls, String text) {
        DocumentText before = dialogue.seen().get();
        boolean changed = before != null && !before.text().equals(text);
        DocumentText now = before == null || changed ? new DocumentText(text) : before;
        dialogue.seen().set(now);
        if (changed) {
            made.clear();
        }
        String note = changed ? CHANGED : before == null && dialogue.usedTools() ? RESUMED : "";
        List<Started> started = calls.stream().map(call -> start(call, now)).toList();
        return started.stream().map(call -> result(call, note)).toList();
    }

    private Started start(ModelEvent.ToolCall call, DocumentText text) {
        Tool tool = tools.box().find(call.name()).orElse(null);
        if (tool == null) {
            String fault = "There is no tool \"" + call.name() + "\". The tools are: "
                    + tools.box().names() + ".";
            return new Started(call, call.argumentsJson(), false, fault, null);
        }
        ToolArguments arguments;
        try {
            arguments = tools.arguments().read(tool.declaration().spec(), call.argumentsJson());
        } catch (ToolFault fault) {
            return new Started(call, call.argumentsJson(), false, fault.forTheModel(), null);
        }
        // A text that changed meanwhile makes it another call.
        String key = arguments.canonical() + " " + text.text().hashCode();
        String earlier = made.put(call.name() + key, call.id());
        if (earlier != null && !dialogue.isLeftOut(earlier)) {
            made.put(call.name() + key, earlier);
            return new Started(call, key, true, REPEATED, null);
        }
        Cancellation ending = new Cancellation();
        ToolContext context = new ToolContext(
                text,
                this::decide,
                dialogue.document().localOnly(),
                dialogue.document().style(),
                dialogue::asked,
                ending);
        Future<Outcome> outcome = tools.workers().submit(() -> call(tool, arguments, context));
        return new Started(
                call,
                key,
                false,
                null,
                new Running(outcome, tool.declaration().timeLimit(), System.nanoTime(), ending));
    }

    private ProposalDecision decide(Proposal proposal) {
        events.accept(new AssistantEvent.Proposed(proposal));
        return dialogue.reviews().decide(proposal, cancellation);
    }

    private static Outcome call(Tool tool, ToolArguments arguments, ToolContext context) {
        long start = System.nanoTime();
        boolean ok = true;
        String output;
        try {
            output = tool.call(arguments, context);
        } catch (ToolFault fault) {
            ok = false;
            output = fault.forTheModel();
        }
        return new Outcome(output, ok, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private Result result(Started started, String note) {
        String fault = started.fault();
        Running running = started.running();
        Outcome outcome =
                running == null ? new Outcome(fault == null ? "" : fault, false, 0) : await(started.call(), running);
        String output = note + shortened(outcome.output());
        ModelEvent.ToolCall call = started.call();
        events.accept(
                new AssistantEvent.ToolCalled(call.name(), call.argumentsJson(), outcome.ok(), outcome.ms(), output));
        boolean failed = !outcome.ok() && !started.repeated();
        return new Result(
                call, output, outcome.ok(), outcome.ms(), new ToolTurnRouter.Call(call.name(), started.key(), failed));
    }

    private Outcome await(ModelEvent.ToolCall call, Running running) {
        long limit = running.limit().toMillis();
        Cancellation.Registration stop = cancellation.onCancel(running::stop);
        try {
            return running.outcome().get(running.left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            running.stop();
            return new Outcome(
                    "This took longer than " + limit / 1000 + " s and was stopped. Ask for less, or in another way.",
                    false,
                    limit);
        } catch (ExecutionException e) {
            LOG.error("tool {} failed", call.name(), e.getCause());
            return new Outcome("This tool failed. Do without it.", false, 0);
        } catch (CancellationException stopped) {
            return new Outcome("The writer stopped this.", false, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.stop();
            return new Outcome("The writer stopped this.", false, 0);
        } finally {
            stop.close();
        }
    }

    private static String shortened(String output) {
        if (output.length() <= MOST_CHARS) {
            return output.isBlank() ? "(nothing)" : output;
        }
        int end = Character.isLowSurrogate(output.charAt(MOST_CHARS)) ? MOST_CHARS - 1 : MOST_CHARS;
        return output.substring(0, end) + "\n(cut here; ask for less at once)";
    }
}
