package app.redraft.core.quality.guard.text;

/** A list of small words that do the same in a sentence. */
public enum WordList {
    /** Says nothing of its own. */
    FUNCTION("function"),
    NEGATION("negation"),
    /** Denies in another way than with a "not". */
    SOFT_NEGATION("soft-negation"),
    /** Says that a thing is not done, or hardly. */
    DENIAL("denial"),
    UNIVERSAL("universal"),
    PARTIAL("partial"),
    DUTY("duty"),
    POSSIBLE("possible"),
    /** More than half, or on most occasions. */
    MOST("most"),
    MANY("many"),
    SOME("some"),
    FEW("few"),
    NONE("none"),
    ADVICE("advice"),
    /** Takes something for likely. */
    SUGGESTS("suggests"),
    /** Takes it for certain. */
    PROVES("proves"),
    ONLY("only"),
    /** Does something to another thing: what can do so need not. */
    EFFECT("effect"),
    HEDGE("hedge"),
    /** Keeps a sentence from being said as certain. */
    SOFTENED("softened"),
    CAUSE("cause"),
    /** Stands before a name, or has a capital without being one. */
    TITLE("title"),
    /** Has an opposite that tells the same from the other side, or that is none in most texts. */
    CONVERSE("converse");

    final String id;

    WordList(String id) {
        this.id = id;
    }

    int bit() {
        return 1 << ordinal();
    }
}
