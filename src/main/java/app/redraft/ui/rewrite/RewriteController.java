package app.redraft.ui.rewrite;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.notice.TierNoteViewModel;
import app.redraft.ui.rewrite.request.FrontierIntent;
import app.redraft.ui.rewrite.request.OptionText;
import app.redraft.ui.rewrite.request.PresetButton;
import app.redraft.ui.rewrite.request.RequestViewModel;
import app.redraft.ui.rewrite.request.RequestViewModel.PresetItem;
import app.redraft.ui.rewrite.request.TierOption;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds {@code rewrite.fxml}: the bar that asks for a rewrite. */
public final class RewriteController {
    private final RewriteViewModel model;
    private final RequestViewModel request;
    private final Texts texts;
    private final List<PresetButton> presetButtons = new ArrayList<>();

    @FXML
    private ToolBar presetBar;

    @FXML
    private TextField instructionField;

    @FXML
    private ChoiceBox<TierOption> tierChoice;

    @FXML
    private Button rewriteButton;

    @FXML
    private Button stopButton;

    @FXML
    private Button goDeeperButton;

    RewriteController(RewriteViewModel model) {
        this.model = model;
        this.request = model.request();
        this.texts = model.texts();
    }

    @FXML
    private void initialize() {
        List<PresetItem> presets = request.presets();
        for (int index = 0; index < presets.size(); index++) {
            PresetItem item = presets.get(index);
            PresetButton button = new PresetButton(
                    item, request, Shortcut.preset(index + 1).getValue().getDisplayText(), texts);
            button.setOnAction(event -> model.rewrite(item.id()));
            presetButtons.add(button);
        }
        presetBar.getItems().setAll(presetButtons);
        instructionField.textProperty().bindBidirectional(request.instructionProperty());
        tierChoice.getItems().setAll(TierOption.values());
        tierChoice.setConverter(new OptionText(texts));
        tierChoice.setTooltip(new Tooltip(texts.get("tier.tooltip")));
        request.tierProperty().subscribe(tierChoice::setValue);
        tierChoice.setOnAction(event -> chooseTier());
        show(rewriteButton, "rewrite", Shortcut.REWRITE, ForecastLabel.NOTHING);
        // Stop takes the place of Rewrite; nothing beside it moves.
        stopButton.minWidthProperty().bind(rewriteButton.widthProperty());
        stopButton.setTooltip(new Tooltip(Shortcut.STOP.tooltip(texts.get("stop.about"))));
        show(goDeeperButton, "go-deeper", Shortcut.GO_DEEPER, ForecastLabel.NOTHING);
        instructionField.setTooltip(new Tooltip(Shortcut.INSTRUCTION.tooltip(texts.get("instruction"))));
        request.tierProperty().subscribe(tier -> refreshPresets());
    }

    /** What the bar shows, for the FXML. */
    public RewriteViewModel getModel() {
        return model;
    }

    /** Puts the keyboard into the instruction field. */
    void focusInstruction() {
        instructionField.requestFocus();
        instructionField.selectAll();
    }

    /** Shows beside the buttons what they will cost. */
    void follow(ForecastViewModel forecast) {
        forecast.rewriteProperty().subscribe(shown -> show(rewriteButton, "rewrite", Shortcut.REWRITE, shown));
        forecast.deeperProperty().subscribe(shown -> show(goDeeperButton, "go-deeper", Shortcut.GO_DEEPER, shown));
    }

    /** Says beside the choice of tier, for those who hear it, whether edge was checked. */
    void follow(TierNoteViewModel note) {
        tierChoice.accessibleHelpProperty().bind(note.textProperty());
    }

    /** Tells whether pointer or keyboard is on Go Deeper while it can be pressed. */
    void followFrontier(FrontierIntent intent) {
        Runnable look =
                () -> intent.near(model.canGoDeeper() && (goDeeperButton.isHover() || goDeeperButton.isFocused()));
        goDeeperButton.hoverProperty().subscribe(look);
        goDeeperButton.focusedProperty().subscribe(look);
        model.status().deepenableProperty().subscribe(deepenable -> look.run());
    }

    private void show(Button button, String name, Shortcut keys, ForecastLabel forecast) {
        String label = texts.get(name);
        boolean none = forecast.brief().isEmpty();
        boolean quiet = none || button == rewriteButton && forecast.free();
        button.setText(quiet ? label : texts.get("forecast.button", label, forecast.brief()));
        button.setAccessibleText(none ? label : texts.get("forecast.spoken", label, forecast.full()));
        String about = keys.tooltip(texts.get(name + ".about"));
        button.setTooltip(new Tooltip(none ? about : about + "\n" + forecast.full()));
    }

    /** Takes over what depends on the settings. */
    void refreshPresets() {
        presetButtons.forEach(PresetButton::refresh);
    }

    private void chooseTier() {
        if (tierChoice.getValue() != request.tierProperty().get()) {
            model.choose(tierChoice.getValue());
        }
    }

    @FXML
    private void rewrite() {
        model.rewrite();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void goDeeper() {
        model.goDeeper();
    }

    @FXML
    private void walkHistory(KeyEvent event) {
        if (event.getCode() == KeyCode.UP) {
            request.older();
        } else if (event.getCode() == KeyCode.DOWN) {
            request.newer();
        } else {
            return;
        }
        instructionField.end();
        event.consume();
    }
}
