package app.redraft.ui.shell.sheet;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The icon of Redraft in the sizes desktops ask for. */
public final class WindowIcons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    private WindowIcons() {}

    /** All sizes, for a window. */
    public static List<Image> all() {
        return IntStream.of(SIZES).mapToObj(WindowIcons::image).toList();
    }

    /**
     * One size.
     *
     * @param pixels 16, 24, 32, 48, 64, 128, 256 or 512
     */
    static Image image(int pixels) {
        String name = "/icons/redraft-" + pixels + ".png";
        return new Image(Objects.requireNonNull(WindowIcons.class.getResource(name), name)
                .toExternalForm());
    }
}
