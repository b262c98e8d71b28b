package app.redraft.ui.preview;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/**
 * Pictures that lie beside the document. Nothing is loaded from the network. FX thread.
 *
 * @param file where the document is; empty where it has no file yet
 */
record LocalPictures(Supplier<Optional<Path>> file) {
    private static final double WIDEST = 480;

    /** The picture of an address, or empty where it is not on this computer. Loaded in the background. */
    Optional<Node> of(String address) {
        if (address.contains("://") && !address.startsWith("file:") || address.startsWith("data:")) {
            return Optional.empty();
        }
        try {
            Path given = address.startsWith("file:")
                    ? Path.of(URI.create(address))
                    : Path.of(URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8));
            Path picture = file.get()
                    .map(Path::toAbsolutePath)
                    .map(document -> document.resolveSibling(given))
                    .orElse(given);
            return picture.isAbsolute() && Files.isRegularFile(picture) ? Optional.of(view(picture)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ImageView view(Path picture) {
        Image image = new Image(picture.toUri().toString(), WIDEST, 0, true, true, true);
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        return view;
    }
}
