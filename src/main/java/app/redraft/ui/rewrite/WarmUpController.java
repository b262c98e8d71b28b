package app.redraft.ui.rewrite;

import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import app.redraft.ui.rewrite.review.PassageState;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** Binds {@code warmup.fxml}: while a deeper model is being loaded, how long that takes, and the edge result instead. */
public final class WarmUpController {
    private static final Duration TICK = Duration.millis(200);

    private final RewriteViewModel model;
    private final Texts texts;
    private final Timeline clock = new Timeline(new KeyFrame(TICK, event -> refresh()));

    @FXML
    private HBox line;

    @FXML
    private Label progress;

    @FXML
    private Hyperlink useEdge;

    WarmUpController(RewriteViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    @FXML
    private void initialize() {
        clock.setCycleCount(Timeline.INDEFINITE);
        useEdge.setTooltip(new Tooltip(texts.get("use-edge.about")));
        model.status().stateProperty().subscribe(state -> follow());
        model.passages().activeProperty().subscribe(passage -> follow());
    }

    private void follow() {
        if (model.state() == PassageState.DEEPENING) {
            clock.play();
        } else {
            clock.stop();
        }
        refresh();
    }

    private void refresh() {
        boolean shown = model.state() == PassageState.DEEPENING && model.run().warmingUp();
        Visibility.show(line, shown);
        progress.setText(shown ? model.run().progress(texts) : "");
        boolean usable = model.canAcceptAll();
        Visibility.show(useEdge, usable);
    }

    @FXML
    private void useEdge() {
        model.acceptAll();
    }
}
