package app.redraft.ui.rewrite;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.request.FrontierIntent;
import app.redraft.ui.rewrite.request.OptionText;
import app.redraft.ui.rewrite.request.RequestViewModel;
import app.redraft.ui.rewrite.request.RequestViewModel.PresetItem;
import app.redraft.ui.rewrite.request.TierOption;
import app.redraft.ui.rewrite.review.Notice;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Binds {@code rewrite.fxml}: the bar that asks for a rewrite. */
public final class RewriteController {
    private static final PseudoClass NEEDS_MODEL = PseudoClass.getPseudoClass("needs-model");
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final RewriteViewModel model;
    private final RequestViewModel request;
    private final Texts texts;
    private @Nullable Countdown countdown;
    private Runnable openSettings = () -> {};

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

    @FXML
    private Label notice;

    @FXML
    private Hyperlink settingsLink;

    @FXML
    private Hyperlink otherTierLink;

    RewriteController(RewriteViewModel model) {
        this.model = model;
        this.request = model.request();
        this.texts = model.texts();
    }

    @FXML
    private void initialize() {
        List<PresetItem> presets = request.presets();
        for (int index = 0; index < presets.size(); index++) {
            presetBar.getItems().add(preset(presets.get(index), index + 1));
        }
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
        countdown = new Countdown(notice::setText, texts);
        model.noticeProperty().subscribe(this::show);
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

    private Button preset(PresetItem item, int key) {
        Button button = new Button(item.label());
        button.setId("preset-" + item.id());
        button.getStyleClass().addAll("flat", "preset");
        button.setOnAction(event -> model.rewrite(item.id()));
        button.setUserData(new PresetKey(item, Shortcut.preset(key)));
        return button;
    }

    private record PresetKey(PresetItem item, String keys) {}

    private void show(Notice next) {
        if (countdown != null) {
            countdown.show(next);
        }
        notice.pseudoClassStateChanged(PROBLEM, next.tone() == Notice.Tone.PROBLEM);
        notice.pseudoClassStateChanged(WARNING, next.tone() == Notice.Tone.WARNING);
        show(settingsLink, next.action() == Notice.Action.SETTINGS);
        otherTierLink.setText(texts.get("ask-other-tier", model.otherTier()));
        show(otherTierLink, next.action() == Notice.Action.OTHER_TIER);
    }

    /** Takes over what depends on the settings. */
    void refreshPresets() {
        presetBar.getItems().forEach(this::refreshPreset);
    }

    /** Opens the settings beside a notice that they can mend. */
    void onSettings(Runnable action) {
        openSettings = action;
    }

    private void refreshPreset(Node node) {
        if (node instanceof Button button && button.getUserData() instanceof PresetKey preset) {
            PresetItem item = preset.item();
            boolean needsModel = request.needsModel(item.id());
            button.pseudoClassStateChanged(NEEDS_MODEL, needsModel);
            button.setAccessibleText(needsModel ? texts.get("preset.needs-model.spoken", item.label()) : item.label());
            String about = needsModel ? texts.get("preset.needs-model", item.description()) : item.description();
            String tooltip = texts.get("preset.tooltip", about, preset.keys());
            if (button.getTooltip() == null
                    || !tooltip.equals(button.getTooltip().getText())) {
                button.setTooltip(new Tooltip(tooltip));
            }
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
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
    private void askOtherTier() {
        model.askOtherTier();
    }

    @FXML
    private void openSettings() {
        openSettings.run();
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
