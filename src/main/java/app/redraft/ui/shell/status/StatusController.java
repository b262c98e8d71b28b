package app.redraft.ui.shell.status;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The status bar. */
public final class StatusController {
    private static final PseudoClass NEAR_LIMIT = PseudoClass.getPseudoClass("near-limit");
    private static final PseudoClass OVER_LIMIT = PseudoClass.getPseudoClass("over-limit");

    private final StatusViewModel model;
    private final Runnable costs;
    private final Runnable health;
    private final Texts texts = Texts.of("shell");

    @FXML
    private Label words;

    @FXML
    private Label minutes;

    @FXML
    private Button edgeHealth;

    @FXML
    private Button frontierHealth;

    @FXML
    private Button costPill;

    public StatusController(StatusViewModel model, Runnable openCosts, Runnable openHealth) {
        this.model = model;
        this.costs = openCosts;
        this.health = openHealth;
    }

    @FXML
    private void initialize() {
        words.textProperty().bind(model.wordsProperty());
        minutes.textProperty().bind(model.minutesProperty());
        bind(edgeHealth, model.edgeProperty());
        bind(frontierHealth, model.frontierProperty());
        costPill.textProperty().bind(model.costProperty());
        Tooltip help = new Tooltip();
        model.costHelpProperty().subscribe(words -> help.setText(Shortcut.COSTS.tooltip(words)));
        costPill.setTooltip(help);
        costPill.accessibleHelpProperty().bind(model.costHelpProperty());
        model.levelProperty().subscribe(level -> {
            costPill.pseudoClassStateChanged(NEAR_LIMIT, model.near());
            costPill.pseudoClassStateChanged(OVER_LIMIT, model.over());
        });
    }

    private void bind(Button mark, ObservableValue<TierStatus> status) {
        StringBinding told = Bindings.createStringBinding(() -> tell(mark.getText(), status.getValue()), status);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(told);
        mark.setTooltip(tooltip);
        mark.accessibleTextProperty().bind(told);
        showHealth(mark, status.getValue());
        status.addListener((property, before, now) -> showHealth(mark, now));
    }

    private static void showHealth(Button mark, TierStatus status) {
        for (TierStatus.Health health : TierStatus.Health.values()) {
            mark.getGraphic()
                    .pseudoClassStateChanged(PseudoClass.getPseudoClass(health.id()), health == status.health());
        }
    }

    private String tell(String tier, TierStatus status) {
        String health = texts.get("status.health." + status.health().id());
        String told = texts.get("status.tier.help", tier, status.engine(), health);
        String detail = status.detail().isEmpty() ? "" : "\n" + status.detail();
        return told + detail + "\n" + texts.get("status.tier.open");
    }

    @FXML
    private void openHealth() {
        health.run();
    }

    @FXML
    private void openCosts() {
        costs.run();
    }
}
