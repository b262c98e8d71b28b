package app.redraft.core.rewrite;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.rewrite.cleaning.AnswerKind;
import app.redraft.core.rewrite.cleaning.OutputCleaner;
import app.redraft.core.rewrite.cleaning.Removed;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What has arrived of a version, over all its calls; events go out as text comes in. */
final class RewriteProgress {
    /** More characters than any token of prose has: a server that sends more than this does not heed its limit. */
    private static final int CHARS_PER_TOKEN = 16;

    private final StringBuilder done = new StringBuilder();
    private final List<ModelEvent.Suggestion> suggestions = new ArrayList<>();
    private final List<ModelEvent.Explanation> explanations = new ArrayList<>();
    private final List<Removed> removed = new ArrayList<>();
    private final Consumer<RewriteEvent> events;
    private EngineId engine;
    private OutputCleaner cleaner = new OutputCleaner("", "");
    private int partStart;
    private int originalStart;
    private boolean open;
    private long room;
    private @Nullable Long ttftMs;
    private long totalMs;
    private TokenUsage usage = TokenUsage.NONE;
    private @Nullable Cost cost;

    RewriteProgress(EngineId engine, Consumer<RewriteEvent> events) {
        this.engine = engine;
        this.events = events;
    }

    /**
     * Begins a part.
     *
     * @param original the part
     * @param start where it stands in the passage
     * @param wish the writer's own words, empty for a preset
     * @param maxTokens most tokens the model may answer with
     */
    void begin(String original, int start, String wish, int maxTokens) {
        originalStart = start;
        room = (long) maxTokens * CHARS_PER_TOKEN;
        cleaner = new OutputCleaner(original, wish);
        partStart = done.length();
        open = true;
    }

    void literal(String text) {
        if (!text.isEmpty()) {
            done.append(text);
            events.accept(new RewriteEvent.Text(text));
        }
    }

    /** @throws ModelException when the answer goes on and on */
    void hear(ModelEvent event) {
        event.<@Nullable Void>fold(
                delta -> show(cleaner.push(bounded(delta.text()))),
                thinking -> tell(new RewriteEvent.Thinking(bounded(thinking.text()))),
                retracted -> retract(),
                toolCall -> null,
                this::suggest,
                this::explain,
                sent -> null,
                heartbeat -> tell(new RewriteEvent.Waiting(heartbeat.loading())),
                pause -> tell(waiting(pause)),
                this::receive);
    }

    private static RewriteEvent waiting(ModelEvent.Pause pause) {
        boolean told = pause.length().compareTo(ModelEvent.Pause.UNNOTICED) > 0;
        return new RewriteEvent.Waiting(
                false, told ? new RewriteEvent.Pause(pause.kind(), pause.reason(), pause.length()) : null);
    }

    /** Ends the part: what was held back is shown, late cleaning replaces what was shown. */
    void settle() {
        if (!open) {
            return;
        }
        open = false;
        String shown = done.substring(partStart);
        String last = cleaner.finish();
        if (last.startsWith(shown)) {
            literal(last.substring(shown.length()));
        } else {
            replace(last);
        }
        cleaner.removed().forEach(taken -> removed.add(taken.shifted(partStart)));
    }

    /** What the answer of the last part is, once it is settled. */
    AnswerKind kind() {
        return cleaner.kind();
    }

    boolean partBlank() {
        return done.substring(partStart).isBlank();
    }

    void answeredBy(String model) {
        engine = new EngineId(engine.provider(), model);
    }

    private String bounded(String text) {
        room -= text.length();
        if (room < 0) {
            throw new ModelException(ErrorKind.CUT_OFF, UserMessage.of("rewrite.endless"));
        }
        return text;
    }

    private @Nullable Void show(OutputCleaner.Piece piece) {
        if (piece.replaces()) {
            replace(piece.text());
        } else {
            literal(piece.text());
        }
        return null;
    }

    private void replace(String part) {
        done.setLength(partStart);
        done.append(part);
        events.accept(new RewriteEvent.Replaced(done.toString()));
    }

    private @Nullable Void retract() {
        cleaner.restart();
        done.setLength(partStart);
        return tell(new RewriteEvent.Replaced(done.toString()));
    }

    private @Nullable Void suggest(ModelEvent.Suggestion suggestion) {
        suggestions.add(new ModelEvent.Suggestion(
                partStart + suggestion.start(),
                partStart + suggestion.end(),
                suggestion.replacement(),
                suggestion.reason()));
        return null;
    }

    private @Nullable Void explain(ModelEvent.Explanation explanation) {
        explanations.add(explanation.shifted(originalStart));
        return null;
    }

    private @Nullable Void receive(ModelEvent.Receipt receipt) {
        if (ttftMs == null && receipt.ttftMs() != null) {
            ttftMs = totalMs + receipt.ttftMs();
        }
        totalMs += receipt.totalMs();
        usage = usage.plus(receipt.usage());
        cost = cost == null ? receipt.cost() : cost.plus(receipt.cost());
        return null;
    }

    private @Nullable Void tell(RewriteEvent event) {
        events.accept(event);
        return null;
    }

    Version version(
            String id,
            @Nullable String parentId,
            TierChoice requestedTier,
            Tier tier,
            RoutingDecision routing,
            Version.End end) {
        Cost known = cost == null ? Cost.UNKNOWN : cost;
        return new Version(
                id,
                parentId,
                requestedTier,
                tier,
                engine,
                routing,
                done.toString(),
                suggestions,
                explanations,
                removed,
                end,
                new Version.Receipt(ttftMs, totalMs, usage, known));
    }
}
