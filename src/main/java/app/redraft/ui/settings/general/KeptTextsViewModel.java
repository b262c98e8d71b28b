package app.redraft.ui.settings.general;

import app.redraft.ui.common.Background;
import app.redraft.ui.common.Confirmation;
import app.redraft.ui.common.Texts;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the texts of past results, on the second press of a button. FX thread; the disk is touched in the background. */
public final class KeptTextsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(KeptTextsViewModel.class);

    private final Runnable deletion;
    private final Background background;
    private final Texts texts;
    private final ReadOnlyStringWrapper button;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper(this, "result", "");
    private final Confirmation press = new Confirmation(this::delete);

    /**
     * @param deletion deletes every text for good; runs on a worker thread
     */
    public KeptTextsViewModel(Runnable deletion, Background background, Texts texts) {
        this.deletion = deletion;
        this.background = background;
        this.texts = texts;
        button = new ReadOnlyStringWrapper(this, "button", texts.get("keepDays.delete"));
        press.askedProperty().addListener((property, before, asked) -> {
            button.set(texts.get(asked ? "keepDays.delete.sure" : "keepDays.delete"));
            result.set(asked ? texts.get("keepDays.delete.question") : "");
        });
    }

    /** What the button says. */
    ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    /** A question, how it went, or empty. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The button was pressed: asks first, deletes then. */
    void press() {
        press.press();
    }

    private void delete() {
        background.run(
                () -> {
                    deletion.run();
                    return true;
                },
                done -> result.set(texts.get("keepDays.deleted")),
                failure -> {
                    LOG.warn("The kept texts could not be deleted", failure);
                    result.set(texts.get("keepDays.delete.failed"));
                });
    }

    /** Takes the question back. */
    public void reset() {
        press.reset();
        result.set("");
    }
}
