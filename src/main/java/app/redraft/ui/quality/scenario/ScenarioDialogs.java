package app.redraft.ui.quality.scenario;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the writer for files of scenarios. FX thread only. */
public interface ScenarioDialogs {

    /** A file to read; empty when the writer thought better of it. @param title what it is for */
    Optional<Path> chooseOpen(Window owner, String title);

    /** Where to write; the writer has agreed to replace what is there. @param title what it is for */
    Optional<Path> chooseSave(Window owner, String title);
}
