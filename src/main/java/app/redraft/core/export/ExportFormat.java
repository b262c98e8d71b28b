package app.redraft.core.export;

import java.util.Locale;

/** What a document can be exported as. */
public enum ExportFormat {
    /** One web page that needs nothing beside itself. */
    HTML,
    PDF;

    /** The ending of its files, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
