package app.redraft.ui.quality;

import javafx.fxml.FXML;

/** Binds {@code quality.fxml}: the panel's parts in a row. */
public final class QualityController {
    private final Runnable blind;
    private final Runnable scenarios;

    /**
     * @param blind opens the blind comparison
     * @param scenarios opens the scenarios
     */
    QualityController(Runnable blind, Runnable scenarios) {
        this.blind = blind;
        this.scenarios = scenarios;
    }

    @FXML
    private void openBlind() {
        blind.run();
    }

    @FXML
    private void openScenarios() {
        scenarios.run();
    }
}
