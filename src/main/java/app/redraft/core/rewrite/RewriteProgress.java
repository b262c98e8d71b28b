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
import app.redraft.core.rewrite.shield.Repair;
import app.redraft.core.rewrite.shield.Shield;
import app.redraft.core.rewrite.shield.ShieldWarning;
import app.redraft.core.rewrite.shield.ShieldedText;
import app.redraft.core.rewrite.shield.TokenStream;
import app.redraft.core.rewrite.shield.anchor.Anchor;
import app.redraft.core.rewrite.shield.anchor.AnchorKind;
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
    private final List<ShieldWarning> warnings = new ArrayList<>();
    private ShieldedText part = ShieldedText.plain("");
    private TokenStream tokens = new TokenStream(part);
    private String wish = "";
    private @Nullable OutputCleaner cleaner;
    private int shielded;
    private @Nullable UserMessage lost;
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
     * @param original the part as the model gets it
     * @param start where it stands in the passage
     * @param ownWords the writer's own words, empty for a preset
     * @param maxTokens most tokens the model may answer with
     */
    void begin(ShieldedText original, int start, String ownWords, int maxTokens) {
        originalStart = start;
        room = (long) maxTokens * CHARS_PER_TOKEN;
        wish = ownWords;
        cleaner = null;
        part = original;
        tokens = new TokenStream(original);
        partStart = done.length();
        open = true;
    }

    /** Made while the model thinks, not before it is asked: reading the original takes its time. */
    private OutputCleaner cleaner() {
        OutputCleaner made = cleaner;
        if (made == null) {
            made = new OutputCleaner(part.text(), wish);
            cleaner = made;
        }
        return made;
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
                delta -> show(cleaner().push(bounded(delta.text()))),
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

    /**
     * Ends the part: what was held back is shown, late cleaning replaces what was shown, and everything protected is put where it
     * belongs.
     *
     * @param whole whether the model finished its answer
     */
    void settle(boolean whole) {
        if (!open) {
            return;
        }
        open = false;
        String shown = done.substring(partStart);
        String answer = cleaner().finish();
        Repair repair = Repair.of(part, answer, whole && cleaner().kind() == AnswerKind.REWRITE);
        String last = repair.text();
        if (last.startsWith(shown)) {
            literal(last.substring(shown.length()));
        } else {
            replace(last);
        }
        repair.warnings().forEach(warning -> warnings.add(warning.shifted(partStart)));
        repair.lost().forEach(this::lose);
        cleaner().removed().stream()
                .filter(taken -> !part.bare(taken.text()).isEmpty())
                .forEach(taken ->
                        removed.add(new Removed(part.bare(taken.text()), partStart + repair.offset(taken.at()))));
    }

    /** How many things of the passage are protected. */
    void shielded(int count) {
        shielded = count;
    }

    /** Looks whether all that is protected stands in the finished text as what it was. */
    void check(Shield shield, String original, String instruction) {
        for (Anchor anchor : shield.lost(original, done.toString(), instruction)) {
            if (anchor.kind() == AnchorKind.EMPHASIS) {
                warnings.add(Shield.gone(anchor, original));
            } else {
                lose(Repair.named(anchor, original));
            }
        }
    }

    private void lose(UserMessage what) {
        lost = lost == null ? what : lost;
    }

    /** The first protected thing that is not in the text and could not be put back; null where there is none. */
    @Nullable UserMessage lost() {
        return lost;
    }

    /** What the answer of the last part is, once it is settled. */
    AnswerKind kind() {
        return cleaner().kind();
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
            tokens.restart();
            replace(tokens.push(piece.text()));
        } else {
            literal(tokens.push(piece.text()));
        }
        return null;
    }

    private void replace(String part) {
        done.setLength(partStart);
        done.append(part);
        events.accept(new RewriteEvent.Replaced(done.toString()));
    }

    private @Nullable Void retract() {
        cleaner().restart();
        tokens.restart();
        done.setLength(partStart);
        return tell(new RewriteEvent.Replaced(done.toString()));
    }

    private @Nullable Void suggest(ModelEvent.Suggestion suggestion) {
        suggestions.add(new ModelEvent.Suggestion(
                partStart + suggestion.start(),
                partStart + suggestion.end(),
                suggestion.replacement(),
                suggestion.reason(),
                suggestion.rule()));
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
                new Version.Protection(shielded, warnings),
                end,
                new Version.Receipt(ttftMs, totalMs, usage, known));
    }
}
