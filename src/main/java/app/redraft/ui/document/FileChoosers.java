package app.redraft.ui.document;

import app.redraft.ui.common.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The system's own file dialogs.
 *
 * @param owner the window they belong to
 */
public record FileChoosers(Window owner) implements FileDialogs {

    @Override
    public Optional<Path> chooseOpen(@Nullable Path folder) {
        return path(chooser(folder).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> chooseSave(@Nullable Path folder, String suggested) {
        FileChooser chooser = chooser(folder);
        chooser.setInitialFileName(suggested);
        return path(chooser.showSaveDialog(owner));
    }

    private static FileChooser chooser(@Nullable Path folder) {
        Texts texts = Texts.of("shell");
        FileChooser chooser = new FileChooser();
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(texts.get("dialog.text"), "*.md", "*.txt", "*.markdown", "*.text"),
                        new ExtensionFilter(texts.get("dialog.all"), "*"));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
