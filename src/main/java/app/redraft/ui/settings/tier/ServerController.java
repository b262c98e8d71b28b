package app.redraft.ui.settings.tier;

import app.redraft.ui.settings.form.FormRow;
import app.redraft.ui.settings.form.Notice;
import app.redraft.ui.settings.form.NoticeLine;
import app.redraft.ui.settings.form.Showing;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Binds {@code server.fxml}, the address and the key of a tier, to its view models. */
public final class ServerController {
    private final TierViewModel form;
    private final KeyViewModel keyModel;

    @FXML
    private FormRow addressRow;

    @FXML
    private VBox privateHttp;

    @FXML
    private NoticeLine privateHttpNotice;

    @FXML
    private CheckBox privateHttpAgreed;

    @FXML
    private FormRow accountRow;

    @FXML
    private PasswordField key;

    @FXML
    private Button forgetKey;

    @FXML
    private NoticeLine keyNotice;

    @FXML
    private CheckBox reuseKey;

    @FXML
    private CheckBox keyInFile;

    public ServerController(TierViewModel form) {
        this.form = form;
        this.keyModel = form.key();
    }

    @FXML
    private void initialize() {
        addressRow.bind(form.server.address);
        addressRow.showWhen(form.presetProperty().map(choice -> !form.chosen().isManaged()));
        addressRow.promptText().bind(form.presetProperty().map(choice -> form.chosen()
                .hint()));
        privateHttpNotice.follow(form.server.asksPrivateHttpProperty().map(Notice::warning));
        privateHttpAgreed.selectedProperty().bindBidirectional(form.server.privateHttpAgreedProperty());
        Showing.when(form.server.asksPrivateHttpProperty().isNotEmpty(), privateHttp);
        accountRow.bind(form.account);
        accountRow.showWhen(form.presetProperty().map(choice -> form.chosen().needsAccount()));
        key.textProperty().bindBidirectional(keyModel.typedProperty());
        key.disableProperty().bind(keyModel.stateProperty().isEqualTo(KeyViewModel.State.ENVIRONMENT));
        keyNotice.follow(keyModel.noteProperty());
        Showing.when(keyModel.removable(), forgetKey);
        reuseKey.selectedProperty().bindBidirectional(keyModel.reuseProperty());
        Showing.when(keyModel.reusable(), reuseKey);
        keyInFile.selectedProperty().bindBidirectional(keyModel.fileAgreedProperty());
        Showing.when(keyModel.fileOffered(), keyInFile);
    }

    @FXML
    private void forgetKey() {
        keyModel.forget();
    }
}
