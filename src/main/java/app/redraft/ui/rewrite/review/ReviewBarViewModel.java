package app.redraft.ui.rewrite.review;

import app.redraft.ui.common.Texts;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the bar under a passage shows. FX thread. */
public final class ReviewBarViewModel {
    private static final Set<PassageState> RUNNING =
            Set.of(PassageState.WAITING, PassageState.STREAMING, PassageState.STOPPING);

    private final PassageViewModel passage;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper stepping = new ReadOnlyBooleanWrapper(this, "stepping");
    private final ReadOnlyBooleanWrapper acceptable = new ReadOnlyBooleanWrapper(this, "acceptable");
    private final ReadOnlyStringWrapper leave = new ReadOnlyStringWrapper(this, "leave", "");
    private final ReadOnlyBooleanWrapper unfoldable = new ReadOnlyBooleanWrapper(this, "unfoldable");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");
    private final ReadOnlyBooleanWrapper arrived = new ReadOnlyBooleanWrapper(this, "arrived");
    private final ReadOnlyBooleanWrapper finishable = new ReadOnlyBooleanWrapper(this, "finishable");
    private final ReadOnlyStringWrapper cure = new ReadOnlyStringWrapper(this, "cure", "");
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper(this, "position", "");
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper(this, "line", "");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private final ReadOnlyBooleanWrapper warned = new ReadOnlyBooleanWrapper(this, "warned");

    public ReviewBarViewModel(PassageViewModel passage, Texts texts) {
        this.passage = passage;
        this.texts = texts;
        passage.stateProperty().subscribe(this::refresh);
        passage.askingProperty().subscribe(this::refresh);
        passage.decisions().confirmingProperty().subscribe(this::refresh);
        passage.review().reviewProperty().subscribe(this::refresh);
        passage.review().currentProperty().subscribe(this::refresh);
        passage.review().marksProperty().subscribe(this::refresh);
        refresh();
    }

    /** Whether a run is shown. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether a run is shown. */
    public boolean isRunning() {
        return running.get();
    }

    /** Whether there are changes to go through. */
    public ReadOnlyBooleanProperty steppingProperty() {
        return stepping.getReadOnlyProperty();
    }

    /** Whether there are changes to go through. */
    public boolean isStepping() {
        return stepping.get();
    }

    /** Whether the current change has other words to accept; a remark has none. */
    public ReadOnlyBooleanProperty acceptableProperty() {
        return acceptable.getReadOnlyProperty();
    }

    /** Whether the current change has other words to accept; a remark has none. */
    public boolean isAcceptable() {
        return acceptable.get();
    }

    /** What leaving the current change out is called: a remark is not rejected. */
    public ReadOnlyStringProperty leaveProperty() {
        return leave.getReadOnlyProperty();
    }

    /** What leaving the current change out is called: a remark is not rejected. */
    public String getLeave() {
        return leave.get();
    }

    /** Whether the current change can be taken apart. */
    public ReadOnlyBooleanProperty unfoldableProperty() {
        return unfoldable.getReadOnlyProperty();
    }

    /** Whether the current change can be taken apart. */
    public boolean isUnfoldable() {
        return unfoldable.get();
    }

    /** Whether a finished rewrite can be accepted as a whole. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Whether a finished rewrite can be accepted as a whole. */
    public boolean isOffered() {
        return offered.get();
    }

    /** Whether what arrived of an unfinished rewrite can be accepted as a whole. */
    public ReadOnlyBooleanProperty arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    /** Whether what arrived of an unfinished rewrite can be accepted as a whole. */
    public boolean isArrived() {
        return arrived.get();
    }

    /** Whether something is accepted that Done would keep. */
    public ReadOnlyBooleanProperty finishableProperty() {
        return finishable.getReadOnlyProperty();
    }

    /** Whether something is accepted that Done would keep. */
    public boolean isFinishable() {
        return finishable.get();
    }

    /** What would take a phrase out of the current change that gives away a machine; empty for nothing. */
    public ReadOnlyStringProperty cureProperty() {
        return cure.getReadOnlyProperty();
    }

    /** What would take a phrase out of the current change that gives away a machine; empty for nothing. */
    public String getCure() {
        return cure.get();
    }

    /** Where the writer stands: "2 of 7". */
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** Where the writer stands: "2 of 7". */
    public String getPosition() {
        return position.get();
    }

    /** How the run stands, why the current change was made, or what Esc would throw away; empty for nothing. */
    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** How the run stands, why the current change was made, or what Esc would throw away; empty for nothing. */
    public String getLine() {
        return line.get();
    }

    /** Whether the line is a question that wants an answer. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Whether the line is a question that wants an answer. */
    public boolean isAsking() {
        return asking.get();
    }

    /** Whether the line says that the current change may say something else than the original. */
    public ReadOnlyBooleanProperty warnedProperty() {
        return warned.getReadOnlyProperty();
    }

    /** The clock of a run goes on. */
    public void tick() {
        line.set(words());
    }

    private void refresh() {
        ReviewViewModel review = passage.review();
        running.set(RUNNING.contains(passage.stateProperty().get()));
        boolean changes = !running.get() && review.total() > 0;
        stepping.set(changes);
        acceptable.set(changes && review.canAccept());
        leave.set(texts.get(changes && !review.canAccept() ? "reject.remark" : "reject"));
        unfoldable.set(changes && review.canUnfold());
        offered.set(!running.get() && passage.decisions().canAcceptAll());
        arrived.set(!running.get() && passage.decisions().canAcceptArrived());
        finishable.set(changes && review.acceptedCount() > 0);
        cure.set(changes ? review.cureWords() : "");
        position.set(changes ? review.position() : "");
        asking.set(passage.askingProperty().get()
                || passage.decisions().confirmingProperty().get());
        warned.set(changes && !review.currentWarning().isEmpty());
        line.set(words());
    }

    /** What Accept all would take unseen. */
    private String question(ReviewViewModel review) {
        String general = passage.decisions().generalWarnings();
        String all = general.isEmpty() ? "" : texts.get("review.ask.general", general);
        return review.openWarnings() == 0
                ? all
                : (all + ' ' + texts.get("review.ask.warnings", review.openWarnings())).strip();
    }

    private String words() {
        ReviewViewModel review = passage.review();
        if (running.get()) {
            return passage.run().progress(texts);
        } else if (passage.decisions().confirmingProperty().get()) {
            return question(review);
        } else if (asking.get()) {
            int accepted = review.acceptedCount();
            int rejected = review.total() - review.openCount() - accepted;
            return texts.get(accepted > 0 ? "review.ask" : "review.ask.rejected", accepted, rejected);
        }
        return Stream.of(review.currentWarning(), review.currentStyle(), review.currentReason())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
