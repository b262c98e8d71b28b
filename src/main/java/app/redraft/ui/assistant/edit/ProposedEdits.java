package app.redraft.ui.assistant.edit;

import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.llm.Cancellation;
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
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
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
    private final EditedDocument document;
    private final DocumentPlaces places;
    private final PassagesViewModel passages;
    private final ProposedVersions versions;
    private final BooleanSupplier writing;
    private final Executor pulses;
    private final OncePerFrame retry;
    private final AtomicLong numbers = new AtomicLong();
    /** Those whose place is under another review. */
    private final List<Proposed> waiting = new ArrayList<>();

    private final List<Review> open = new ArrayList<>();
    private final Map<Proposal.Edit, DocumentPlaces.Place> placed = new IdentityHashMap<>();
    private final ReadOnlyIntegerWrapper undecided = new ReadOnlyIntegerWrapper(this, "undecided");

    /** A proposal with its place; the decision goes to the worker that waits for it. */
    private record Proposed(
            Proposal.Edit proposal, VersionEntry change, DocumentPlaces.Place place, PendingDecision pending) {}

    /** An open review of a proposal. */
    private record Review(Proposed proposed, PassageViewModel passage) {}

    /**
     * @param passages the reviews of the document
     * @param versions makes versions of proposals
     * @param writing whether the writer is typing in the text, which stays where it is then
     * @param pulses runs actions on the FX thread, once a frame
     */
    public ProposedEdits(
            EditedDocument document,
            DocumentPlaces places,
            PassagesViewModel passages,
            ProposedVersions versions,
            BooleanSupplier writing,
            Executor pulses) {
        this.document = document;
        this.places = places;
        this.passages = passages;
        this.versions = versions;
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
    public ProposalDecision decide(Proposal.Edit proposal, AssistantEvent.TurnStarted turn, Cancellation stop) {
        VersionEntry change = versions.of("proposal-" + numbers.incrementAndGet(), proposal, turn);
        PendingDecision pending = new PendingDecision();
        try {
            return pending.await(() -> pulses.execute(() -> begin(proposal, change, pending)), stop);
        } finally {
            pulses.execute(this::count);
        }
    }

    /** How many proposals wait for the writer. */
    public ReadOnlyIntegerProperty undecidedProperty() {
        return undecided.getReadOnlyProperty();
    }

    /** Brings the review of a proposal into view, or its place, where it is decided or waits. */
    public void show(Proposal.Edit proposal) {
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

    private void begin(Proposal.Edit proposal, VersionEntry change, PendingDecision pending) {
        DocumentPlaces.Place place = places.place(proposal.document(), proposal.start(), proposal.end());
        placed.put(proposal, place);
        waiting.add(new Proposed(proposal, change, place, pending));
        openWaiting();
    }

    private void count() {
        undecided.set((int) Stream.concat(waiting.stream(), open.stream().map(Review::proposed))
                .filter(proposed -> !proposed.pending().isOver())
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
            decided(proposed, new ProposalDecision(ProposalDecision.Kind.CHANGED_MEANWHILE, linesAt(range)));
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
            ProposalDecision decision = decision(proposed, state);
            if (decision != null && open.remove(review)) {
                // The state tells while it is being changed: the subscription ends after that. So does the wait, since
                // another document closes its reviews first and then stops the question, which asks nothing more.
                pulses.execute(() -> {
                    following[0].unsubscribe();
                    decided(proposed, decision);
                    goToNext();
                    count();
                });
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

    private void decided(Proposed proposed, ProposalDecision decision) {
        proposed.pending().decide(decision);
    }

    /** What was decided where a review stands so; null while it goes on. */
    private @Nullable ProposalDecision decision(Proposed proposed, PassageState state) {
        AnchoredRange range = proposed.place().range();
        if (state == PassageState.DETACHED) {
            return new ProposalDecision(ProposalDecision.Kind.CHANGED_MEANWHILE, linesAt(range));
        } else if (state != PassageState.IDLE) {
            return null;
        }
        String now = textAt(range);
        ProposalDecision.Kind kind = ProposalDecision.Kind.EDITED;
        if (now.equals(proposed.proposal().original())) {
            kind = ProposalDecision.Kind.REJECTED;
        } else if (now.equals(ProposedVersions.text(proposed.proposal()))) {
            kind = ProposalDecision.Kind.ACCEPTED;
        }
        return new ProposalDecision(kind, now, true);
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
