package app.redraft.ui.settings.tier;

import app.redraft.ui.common.Choice;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.form.FormRow;
import app.redraft.ui.settings.form.NoticeLine;
import app.redraft.ui.settings.form.Showing;
import app.redraft.ui.settings.tier.LocalServersViewModel.Offer;
import app.redraft.ui.settings.tier.ProgramsViewModel.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Binds {@code tier.fxml} to the view models of one tier's page. */
public final class TierController {
    private final List<EnvironmentOffer> environmentOffers;
    private final Texts texts;
    private final TierViewModel form;
    private final LocalServersViewModel local;
    private final ProgramsViewModel installed;
    private final Supplier<Optional<Path>> modelFile;

    @FXML
    private Label purpose;

    @FXML
    private ComboBox<Choice> preset;

    @FXML
    private Button findLocal;

    @FXML
    private NoticeLine localNotice;

    @FXML
    private ListView<Offer> localModels;

    @FXML
    private VBox environment;

    @FXML
    private FlowPane programs;

    @FXML
    private FormRow policyRow;

    @FXML
    private ComboBox<Choice> policy;

    @FXML
    private VBox modelForm;

    /** A page's controller. @param modelFile asks the writer for a model file */
    public TierController(
            TierPage page, List<EnvironmentOffer> environmentOffers, Texts texts, Supplier<Optional<Path>> modelFile) {
        this.installed = page.programs();
        this.modelFile = modelFile;
        this.environmentOffers = environmentOffers;
        this.texts = texts;
        this.form = page.form();
        this.local = page.localServers();
    }

    @FXML
    private void initialize() {
        purpose.setText(form.purpose());
        preset.getItems().setAll(form.presets());
        preset.valueProperty().bindBidirectional(form.presetProperty());
        policy.getItems().setAll(form.policies());
        policy.valueProperty().bindBidirectional(form.policyProperty());
        policyRow.showWhen(form.stateProperty().map(state -> state == TierViewModel.State.BUILTIN));
        Showing.when(form.stateProperty().map(state -> state == TierViewModel.State.MODEL), modelForm);
        findLocal.disableProperty().bind(local.stateProperty().isEqualTo(LocalServersViewModel.State.SEARCHING));
        Showing.when(local.stateProperty().isEqualTo(LocalServersViewModel.State.FOUND), localModels);
        localNotice.follow(local.resultProperty());
        localModels.setItems(local.offers());
        localModels.setCellFactory(list -> new OfferCell(texts.get("local.use"), local::use));
        List<Node> offers = environmentOffers.stream().map(this::offer).toList();
        environment.getChildren().setAll(offers);
        environment.setManaged(!offers.isEmpty());
        installed.offers().subscribe(this::showPrograms);
        showPrograms();
    }

    private void showPrograms() {
        programs.getChildren()
                .setAll(installed.offers().stream().map(this::program).toList());
        programs.setManaged(!installed.offers().isEmpty());
    }

    private Node program(Program program) {
        String key = "programs." + program.command();
        Button button = new Button(texts.get(key));
        button.setId(program.command() + "Button");
        button.setTooltip(new Tooltip(texts.get(key + ".tip")));
        button.setOnAction(click -> start(program));
        return button;
    }

    private void start(Program program) {
        Optional<Path> file = program.needsModelFile() ? modelFile.get() : Optional.empty();
        if (file.isPresent() || !program.needsModelFile()) {
            installed.use(program, file);
        }
    }

    private Node offer(EnvironmentOffer offer) {
        Button button = new Button(texts.get("environment.use", offer.variable()));
        // The name of a variable holds underscores, which are no mnemonics.
        button.setMnemonicParsing(false);
        button.setOnAction(click -> form.use(offer));
        return button;
    }

    @FXML
    private void findLocal() {
        local.find();
    }
}
