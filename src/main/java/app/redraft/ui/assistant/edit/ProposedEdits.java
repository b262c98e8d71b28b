package app.redraft.ui.assistant.edit;

import app.redraft.core.assistant.AssistantEvent;
import app.redraft.core.assistant.tool.EditDecision;
import app.redraft.core.assistant.tool.EditProposal;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.AnchoredRange;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.rewrite.PassagesViewModel;
import app.redraft.ui.rewrite.review.PassageState;
import app.redraft.ui.rewrite.review.PassageViewModel;
import app.redraft.ui.rewrite.versions.VersionEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Opens changes that models propose as reviews in the editor, side by side, and tells what the writer decided. One that has words
 * in common with an open review waits until that is over. FX thread, but for {@link #decide}.
 */
public final class ProposedEdits {
    /** What a wait that was stopped ends with; nobody uses it. */
    private static final EditDecision UNDECIDED = new EditDecision(EditDecision.Kind.SHOWN, "");

    private final EditedDocument document;
    private final DocumentPlaces places;
    private final PassagesViewModel passages;
    private final BiConsumer<RewriteSession, Version> results;
    private final BooleanSupplier writing;
    private final Executor pulses;
    private final OncePerFrame retry;
    private final AtomicLong numbers = new AtomicLong();
    /** Those whose place is under another review. */
    private final List<Proposed> waiting = new ArrayList<>();

    private final List<Review> open = new ArrayList<>();
    private final Map<EditProposal, DocumentPlaces.Place> placed = new IdentityHashMap<>();
    private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper(this, "undecided");

    /** A proposal with its place; the decision goes to the worker that waits for it. */
    private record Proposed(EditProposal proposal, VersionEntry change, DocumentPlaces.Place place, Awaited awaited) {}

    /**
     * A worker that waits.
     *
     * @param decision takes what it waits for
     * @param over whether it waits no more
     */
    private record Awaited(BlockingQueue<EditDecision> decision, AtomicBoolean over) {}

    /** An open review of a proposal. */
    private record Review(Proposed proposed, PassageViewModel passage) {}

    /**
     * @param passages the reviews of the document
     * @param results keeps the results of rewrites; on a worker
     * @param writing whether the writer is typing in the text, which stays where it is then
     * @param pulses runs actions on the FX thread, once a frame
     */
    public ProposedEdits(
            EditedDocument document,
            DocumentPlaces places,
            PassagesViewModel passages,
            BiConsumer<RewriteSession, Version> results,
            BooleanSupplier writing,
            Executor pulses) {
        this.document = document;
        this.places = places;
        this.passages = passages;
        this.results = results;
        this.writing = writing;
        this.pulses = pulses;
        retry = new OncePerFrame(pulses, this::openWaiting);
        passages.all().addListener((ListChangeListener<PassageViewModel>) change -> retry.run());
    }

    /**
     * Opens the review of a proposal and waits for the decision. On a worker.
     *
     * @param turn the turn of the model that proposes it
     * @param stop ends the wait; the review stays open
     */
    public EditDecision decide(EditProposal proposal, AssistantEvent.TurnStarted turn, Cancellation stop) {
        VersionEntry change = ProposedVersion.of("proposal-" + numbers.incrementAndGet(), proposal, turn);
        EditProposal.Rewrite rewrite = proposal.rewrite();
        if (rewrite != null) {
            results.accept(rewrite.session(), rewrite.version());
        }
        Awaited awaited = new Awaited(new LinkedBlockingQueue<>(), new AtomicBoolean());
        Cancellation.Registration stopped =
                stop.onCancel(() -> awaited.decision().add(UNDECIDED));
        try {
            pulses.execute(() -> begin(proposal, change, awaited));
            return awaited.decision().take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNDECIDED;
        } finally {
            stopped.close();
            awaited.over().set(true);
            pulses.execute(this::count);
        }
    }

    /** How many proposals wait for the writer. */
    public ReadOnlyIntegerProperty undecidedProperty() {
        return undecided.getReadOnlyProperty();
    }

    /** Brings the review of a proposal into view, or its place, where it is decided or waits. */
    public void show(EditProposal proposal) {
        PassageViewModel passage = open.stream()
                .filter(review -> review.proposed().proposal() == proposal)
                .map(Review::passage)
                .findFirst()
                .orElse(null);
        DocumentPlaces.Place place = placed.get(proposal);
        if (passage != null) {
            goTo(passage);
        } else if (place != null) {
            document.select(place.range().end(), place.range().start());
        }
    }

    /** Another document is there: nothing that was proposed for the one before is of use. */
    public void forget() {
        waiting.clear();
        open.clear();
        placed.values().forEach(places::release);
        placed.clear();
        count();
    }

    private void begin(EditProposal proposal, VersionEntry change, Awaited awaited) {
        DocumentPlaces.Place place = places.place(proposal.document(), proposal.start(), proposal.end());
        placed.put(proposal, place);
        waiting.add(new Proposed(proposal, change, place, awaited));
        openWaiting();
    }

    private void count() {
        undecided.set((int) Stream.concat(waiting.stream(), open.stream().map(Review::proposed))
                .filter(proposed -> !proposed.awaited().over().get())
                .count());
    }

    private void openWaiting() {
        List.copyOf(waiting).forEach(this::openIfPossible);
        count();
    }

    private void openIfPossible(Proposed proposed) {
        AnchoredRange range = proposed.place().range();
        if (!textAt(range).equals(proposed.proposal().original())) {
            waiting.remove(proposed);
            decided(proposed, new EditDecision(EditDecision.Kind.CHANGED_MEANWHILE, linesAt(range)));
        } else if (!document.isHeld(range.start(), range.end())) {
            waiting.remove(proposed);
            PassageViewModel passage = passages.propose(range.start(), range.end(), proposed.change());
            follow(proposed, passage);
            if (passages.activeProperty().get() == passage && !writing.getAsBoolean()) {
                passage.reveal();
            }
        }
    }

    private void follow(Proposed proposed, PassageViewModel passage) {
        Review review = new Review(proposed, passage);
        open.add(review);
        Subscription[] following = new Subscription[1];
        following[0] = passage.stateProperty().subscribe(state -> {
            EditDecision decision = decision(proposed, state);
            if (decision != null && open.remove(review)) {
                // The state tells while it is being changed: the subscription ends after that.
                pulses.execute(() -> {
                    following[0].unsubscribe();
                    goToNext();
                    count();
                });
                decided(proposed, decision);
            }
        });
    }

    /** The keys are for the next proposal, where the writer works on nothing else. */
    private void goToNext() {
        if (!passages.activeProperty().get().open()) {
            open.stream()
                    .min(Comparator.comparingInt(
                            review -> review.proposed().place().range().start()))
                    .map(Review::passage)
                    .ifPresent(this::goTo);
        }
    }

    private void goTo(PassageViewModel passage) {
        passages.activate(passage);
        passage.reveal();
    }

    private void decided(Proposed proposed, EditDecision decision) {
        proposed.awaited().decision().add(decision);
    }

    /** What was decided where a review stands so; null while it goes on. */
    private @Nullable EditDecision decision(Proposed proposed, PassageState state) {
        AnchoredRange range = proposed.place().range();
        if (state == PassageState.DETACHED) {
            return new EditDecision(EditDecision.Kind.CHANGED_MEANWHILE, linesAt(range));
        } else if (state != PassageState.IDLE) {
            return null;
        }
        String now = textAt(range);
        EditDecision.Kind kind = EditDecision.Kind.EDITED;
        if (now.equals(proposed.proposal().original())) {
            kind = EditDecision.Kind.REJECTED;
        } else if (now.equals(ProposedVersion.text(proposed.proposal()))) {
            kind = EditDecision.Kind.ACCEPTED;
        }
        return new EditDecision(kind, now, true);
    }

    private String textAt(AnchoredRange range) {
        String text = document.documentText();
        return text.substring(Math.min(range.start(), text.length()), Math.min(range.end(), text.length()));
    }

    /** The whole lines there, so that a model sees in what its words have become. */
    private String linesAt(AnchoredRange range) {
        String text = document.documentText();
        int from = Math.min(range.start(), text.length());
        int end = text.indexOf('\n', Math.min(range.end(), text.length()));
        return text.substring(text.lastIndexOf('\n', from - 1) + 1, end < 0 ? text.length() : end);
    }
}
