package app.redraft.infra.provider.proofreader.spelling;

import app.redraft.core.proofreading.personal.Variant;
import java.util.Optional;

/** The spelling the writer follows. */
public enum EnglishVariant {
    AMERICAN("US"),
    BRITISH("GB"),
    CANADIAN("CA"),
    AUSTRALIAN("AU"),
    NEW_ZEALAND("NZ"),
    SOUTH_AFRICAN("ZA");

    private final String country;

    EnglishVariant(String country) {
        this.country = country;
    }

    /** The one a writer chose; empty where the text is to tell. */
    public static Optional<EnglishVariant> of(Variant chosen) {
        for (EnglishVariant each : values()) {
            if (chosen.id().equals("en-" + each.country)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Its country, as LanguageTool's files are named: {@code GB}. */
    String country() {
        return country;
    }

    /** Whether it has the spellings that only British English had once. */
    boolean likeBritish() {
        return this != AMERICAN && this != CANADIAN;
    }
}
