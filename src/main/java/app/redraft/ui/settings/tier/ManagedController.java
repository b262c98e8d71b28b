package app.redraft.ui.settings.tier;

import app.redraft.ui.settings.form.FormRow;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;

/** Binds {@code managed.fxml}, the server that Redraft starts for a tier, to its view model. */
public final class ManagedController {
    private final TierViewModel form;

    @FXML
    private FormRow commandRow;

    @FXML
    private FormRow idleStopRow;

    public ManagedController(TierViewModel form) {
        this.form = form;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> applies = form.presetProperty().map(choice -> form.managed.applies());
        commandRow.bind(form.managed.command);
        commandRow.showWhen(applies);
        idleStopRow.bind(form.managed.idleStop);
        idleStopRow.showWhen(form.managed
                .command
                .textProperty()
                .isNotEmpty()
                .flatMap(typed -> applies.map(apply -> typed && apply)));
    }
}
