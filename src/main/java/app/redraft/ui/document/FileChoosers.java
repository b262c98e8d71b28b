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
 * @param documents the folder to begin in when there is none to go on in
 */
public record FileChoosers(Window owner, Path documents) implements FileDialogs {

    @Override
    public Optional<Path> chooseOpen(@Nullable Path folder) {
        return path(chooser("dialog.open", folder).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> chooseSave(@Nullable Path folder, String suggested) {
        FileChooser chooser = chooser("dialog.save", folder);
        chooser.setInitialFileName(suggested);
        return path(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title, @Nullable Path folder) {
        Texts texts = Texts.of("shell");
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        Path start = folder != null && Files.isDirectory(folder) ? folder : documents;
        if (Files.isDirectory(start)) {
            chooser.setInitialDirectory(start.toFile());
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
