package app.redraft.ui.assistant.answer;

import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings what happens while a question is answered to the window. Events come in on worker threads; at most one delivery is on
 * its way to the FX thread and takes what there is then, so that a flood of them costs one update a frame.
 */
public final class AnswerRelay implements Consumer<AssistantEvent> {
    private final AnswerText words;
    private final Executor pulses;
    private final Consumer<AnswerProgress> listener;
    private final List<AnswerLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();
    private AssistantEvent.@Nullable TurnStarted asked;
    private String doing = "";
    private boolean due;
    private boolean closed;

    /**
     * @param pulses runs actions on the FX thread, once a frame
     * @param listener hears on the FX thread how far the answer is
     */
    public AnswerRelay(AnswerText words, Executor pulses, Consumer<AnswerProgress> listener) {
        this.words = words;
        this.pulses = pulses;
        this.listener = listener;
    }

    /** An answer of an earlier session. @param events what happened on the way to it */
    public static AnswerProgress replayed(AnswerText words, AssistantAnswer answer, List<AssistantEvent> events) {
        AnswerRelay relay = new AnswerRelay(words, Runnable::run, progress -> {});
        relay.close();
        events.forEach(relay);
        return relay.ended(answer);
    }

    @Override
    public void accept(AssistantEvent event) {
        boolean deliver;
        synchronized (this) {
            event.<@Nullable Void>fold(
                    this::started,
                    this::delta,
                    this::retracted,
                    this::thought,
                    this::waits,
                    loading -> does(asked == null ? words.working() : words.loading(asked.tier())),
                    this::fellBack,
                    called -> adds(words.tool(called)),
                    proposed -> adds(proposed.proposal()
                            .fold(edit -> new AnswerLine.Edit(edit, words.edit(edit)), AnswerLine.Style::new)),
                    ended -> adds(words.turn(ended.turn())),
                    finished -> null);
            deliver = !due && !closed;
            due = true;
        }
        if (deliver) {
            pulses.execute(this::deliver);
        }
    }

    /** Nothing is shown any more, also not what is on its way. */
    public synchronized void close() {
        closed = true;
    }

    /** The turn that was begun last; null before any was. */
    public synchronized AssistantEvent.@Nullable TurnStarted asked() {
        return asked;
    }

    /** How far it was in the end. */
    public synchronized AnswerProgress ended(AssistantAnswer answer) {
        close();
        boolean whole = answer.end() == null;
        boolean partsShown = lines.stream().anyMatch(AnswerLine.Said.class::isInstance);
        String last = whole || text.isEmpty() && !partsShown ? answer.text() : text.toString();
        return new AnswerProgress(lines, last, thinking.toString(), "");
    }

    /** Everything that models said so far, as Markdown. */
    public synchronized List<String> said() {
        List<String> said = new ArrayList<>();
        for (AnswerLine line : lines) {
            if (line instanceof AnswerLine.Said part) {
                said.add(part.markdown());
            }
        }
        said.add(text.toString());
        return said;
    }

    private void deliver() {
        AnswerProgress progress;
        synchronized (this) {
            due = false;
            if (closed) {
                return;
            }
            progress = new AnswerProgress(lines, text.toString(), thinking.toString(), doing);
        }
        listener.accept(progress);
    }

    /** What the turn before said led to tools: it is not the answer. */
    private @Nullable Void started(AssistantEvent.TurnStarted started) {
        asked = started;
        keepText();
        return does(words.asking(started.tier()));
    }

    private @Nullable Void delta(AssistantEvent.Delta delta) {
        text.append(delta.text());
        return does("");
    }

    private @Nullable Void retracted(AssistantEvent.Retracted retracted) {
        text.setLength(0);
        return null;
    }

    private @Nullable Void thought(AssistantEvent.Thinking thought) {
        thinking.append(thought.text());
        return null;
    }

    private @Nullable Void waits(AssistantEvent.Waiting waiting) {
        return does(words.waiting(waiting.pause()));
    }

    private @Nullable Void fellBack(AssistantEvent.FellBack fallback) {
        return adds(words.fallback(fallback));
    }

    private @Nullable Void adds(AnswerLine line) {
        if (!(line instanceof AnswerLine.Turn)) {
            keepText();
        }
        lines.add(line);
        return does(words.working());
    }

    private void keepText() {
        if (!text.toString().isBlank()) {
            lines.add(new AnswerLine.Said(text.toString()));
        }
        text.setLength(0);
    }

    private @Nullable Void does(String what) {
        doing = what;
        return null;
    }
}
