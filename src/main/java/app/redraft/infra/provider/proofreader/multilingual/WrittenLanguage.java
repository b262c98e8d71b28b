package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.core.proofreading.personal.Variant;
import java.util.Arrays;
import java.util.Optional;

/** The languages the proofreader tells apart. */
public enum WrittenLanguage {
    ENGLISH("en"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es"),
    /** A language it does not read. */
    OTHER("");

    private final String code;

    WrittenLanguage(String code) {
        this.code = code;
    }

    /** Its code of ISO 639-1. */
    String code() {
        return code;
    }

    /** The one of this code. */
    static WrittenLanguage ofCode(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** The one a writer chose; empty where the text is to tell. */
    static Optional<WrittenLanguage> of(Variant chosen) {
        return chosen == Variant.AUTO
                ? Optional.empty()
                : Optional.of(ofCode(chosen.id().substring(0, 2)));
    }
}
