package app.redraft.ui.settings;

import app.redraft.ui.settings.form.NoticeLine;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Binds {@code settings.fxml} to its view model. */
public final class SettingsController {
    private final SettingsViewModel model;
    private final Runnable hide;

    @FXML
    private NoticeLine problem;

    @FXML
    private TabPane pages;

    @FXML
    private Tab edge;

    @FXML
    private Tab frontier;

    @FXML
    private Tab general;

    @FXML
    private Tab words;

    @FXML
    private Tab phrases;

    @FXML
    private NoticeLine result;

    @FXML
    private Button save;

    SettingsController(SettingsViewModel model, Runnable hide) {
        this.model = model;
        this.hide = hide;
    }

    @FXML
    private void initialize() {
        problem.follow(model.problemProperty());
        result.follow(model.resultProperty());
        model.stateProperty().subscribe(state -> {
            boolean editing = state == SettingsViewModel.State.EDITING;
            pages.setDisable(!editing);
            save.setDisable(!editing);
            if (state == SettingsViewModel.State.SAVED) {
                hide.run();
            }
        });
    }

    /** Puts the pages into their tabs. */
    void pages(Node edgePage, Node frontierPage, Node generalPage, Node wordsPage, Node phrasesPage) {
        edge.setContent(edgePage);
        frontier.setContent(frontierPage);
        general.setContent(generalPage);
        words.setContent(wordsPage);
        phrases.setContent(phrasesPage);
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void cancel() {
        hide.run();
    }
}
