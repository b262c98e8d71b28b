package app.redraft.ui.rewrite;

import app.redraft.ui.rewrite.review.PassageState;
import app.redraft.ui.rewrite.review.PassageViewModel;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the rewrite stands in the passage that the writer works on, for the controls. FX thread. */
public final class RewriteStatus {
    private final ReadOnlyObjectWrapper<PassageState> state =
            new ReadOnlyObjectWrapper<>(this, "state", PassageState.IDLE);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper stoppable = new ReadOnlyBooleanWrapper(this, "stoppable");
    private final ReadOnlyBooleanWrapper deepenable = new ReadOnlyBooleanWrapper(this, "deepenable");
    private final ReadOnlyBooleanWrapper retryable = new ReadOnlyBooleanWrapper(this, "retryable");

    /** Where the rewrite of the passage stands that the writer works on. */
    public ReadOnlyObjectProperty<PassageState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a run goes on in the passage the writer works on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether a run goes on in the passage the writer works on. */
    public boolean isRunning() {
        return running.get();
    }

    /** Whether that run can be stopped. */
    public ReadOnlyBooleanProperty stoppableProperty() {
        return stoppable.getReadOnlyProperty();
    }

    /** Whether that run can be stopped. */
    public boolean isStoppable() {
        return stoppable.get();
    }

    /** Whether Go Deeper can be pressed. */
    public ReadOnlyBooleanProperty deepenableProperty() {
        return deepenable.getReadOnlyProperty();
    }

    /** Whether Go Deeper can be pressed. */
    public boolean isDeepenable() {
        return deepenable.get();
    }

    /** Whether the shown result can be asked for again. */
    public ReadOnlyBooleanProperty retryableProperty() {
        return retryable.getReadOnlyProperty();
    }

    /** Whether the shown result can be asked for again. */
    public boolean isRetryable() {
        return retryable.get();
    }

    /** Takes over how a passage stands. */
    void follow(PassageViewModel passage) {
        running.set(passage.run().active());
        stoppable.set(passage.runs().canStop());
        deepenable.set(passage.runs().canGoDeeper());
        retryable.set(passage.runs().canRetry());
        state.set(passage.stateProperty().get());
    }
}
