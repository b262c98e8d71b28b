package app.redraft.core.rewrite.shield.anchor;

import java.util.Locale;

/** What a protected stretch of a text is. */
public enum AnchorKind {
    FOOTNOTE,
    CITATION,
    MATH,
    CODE,
    LINK,
    IMAGE,
    HTML,
    ENTITY,
    WIKI,
    FIELD,
    EMPHASIS,
    TERM;

    /** The word by which a model is told what a token stands for. */
    public String legend() {
        return switch (this) {
            case MATH -> "formula";
            case HTML -> "tag";
            case ENTITY -> "character";
            case WIKI -> "page link";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether nobody writes the same letters by chance: a second copy in an answer is certainly the model's doing. */
    public boolean isDistinct() {
        return switch (this) {
            case FOOTNOTE, CITATION, IMAGE, WIKI, FIELD -> true;
            default -> false;
        };
    }
}
