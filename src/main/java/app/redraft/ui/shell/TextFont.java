package app.redraft.ui.shell;

import java.util.Locale;

/**
 * The font of the document: a serif made for reading, of those the system surely has.
 *
 * @param family its name
 * @param size in pixels at normal zoom
 */
record TextFont(String family, double size) {
    private static final double NORMAL = 17;
    private static final double PERCENT = 100;

    /**
     * The font of a system. On Linux the one the desktop has chosen as its serif; asking for any other by name would read
     * every font there is before the first frame.
     *
     * @param osName system property {@code os.name}
     */
    static TextFont of(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return new TextFont("Charter", NORMAL);
        }
        return new TextFont(os.contains("win") ? "Georgia" : "Serif", NORMAL);
    }

    /** The size at a zoom. */
    double sizeAt(int zoomPercent) {
        return size * zoomPercent / PERCENT;
    }
}
