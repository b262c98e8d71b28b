package app.redraft.infra.export;

import java.io.InputStream;
import java.util.Objects;

/** The fonts that come with the program. */
final class ShippedFonts {
    private ShippedFonts() {}

    /** The contents of a font's file. @param file its name */
    static InputStream open(String file) {
        return Objects.requireNonNull(ShippedFonts.class.getResourceAsStream("/fonts/" + file), file);
    }
}
