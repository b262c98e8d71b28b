package app.redraft.core.proofreading.personal;

import java.util.Arrays;
import java.util.Optional;

/** The language that is written, and its variant. */
public enum Variant {
    /** The text tells. */
    AUTO("auto"),
    EN_US("en-US"),
    EN_GB("en-GB"),
    EN_AU("en-AU"),
    EN_CA("en-CA"),
    EN_NZ("en-NZ"),
    EN_ZA("en-ZA"),
    DE_DE("de-DE"),
    DE_AT("de-AT"),
    /** German as in Switzerland, without the sharp s. */
    DE_CH("de-CH"),
    FR("fr"),
    ES("es");

    private final String id;

    Variant(String id) {
        this.id = id;
    }

    /** The name in files and on the command line, for example {@code en-GB}. */
    public String id() {
        return id;
    }

    /** The variant of this name, whatever its case and with either of {@code -} and {@code _}; empty for another word. */
    public static Optional<Variant> of(String id) {
        String wanted = id.strip().replace('_', '-');
        return Arrays.stream(values())
                .filter(each -> each.id.equalsIgnoreCase(wanted))
                .findFirst();
    }
}
