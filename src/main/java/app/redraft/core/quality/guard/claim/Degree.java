package app.redraft.core.quality.guard.claim;

/** Of how many a sentence speaks, or how often. */
public enum Degree {
    NONE,
    FEW,
    SOME,
    HALF,
    /** "Not all": anything but all. */
    NOT_ALL,
    MANY,
    MOST,
    ALL;

    /** Whether two say the same, or may: "not all" leaves open how many. */
    public boolean mayBe(Degree other) {
        return this == other || isOpen(other) || other.isOpen(this);
    }

    private boolean isOpen(Degree other) {
        return this == NOT_ALL && other != ALL && other != NONE;
    }
}
