package app.redraft.ui.export;

import app.redraft.ui.common.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/**
 * The system's own dialog.
 *
 * @param inWindow a node of the window above which it opens
 */
public record TargetDialog(Node inWindow) implements TargetChooser {

    @Override
    public Optional<Path> choose(Optional<Path> beside, String suggested, String ending) {
        Texts texts = Texts.of("export");
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("dialog.title", ending.toUpperCase(Locale.ROOT)));
        chooser.setInitialFileName(suggested);
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get("dialog." + ending), "*." + ending));
        beside.map(Path::toAbsolutePath)
                .map(Path::getParent)
                .filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        File chosen = chooser.showSaveDialog(inWindow.getScene().getWindow());
        return Optional.ofNullable(chosen)
                .map(File::toPath)
                .map(file -> file.toString().toLowerCase(Locale.ROOT).endsWith("." + ending)
                        ? file
                        : file.resolveSibling(file.getFileName() + "." + ending));
    }
}
