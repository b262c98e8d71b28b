package app.redraft.ui.quality.scenario;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own file dialogs. */
public final class ScenarioChoosers implements ScenarioDialogs {
    private static final String SUGGESTED = "redraft-scenarios.json";

    @Override
    public Optional<Path> chooseOpen(Window owner, String title) {
        return Optional.ofNullable(chooser(title).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseSave(Window owner, String title) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(SUGGESTED);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        return chooser;
    }
}
