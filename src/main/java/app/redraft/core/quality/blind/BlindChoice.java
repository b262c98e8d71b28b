package app.redraft.core.quality.blind;

import app.redraft.core.quality.gate.verdict.Comparison.Preference;
import java.util.Locale;
import java.util.Optional;

/** What a person says of two rewrites side by side. */
public enum BlindChoice {
    /** The left one is better. */
    LEFT("1"),
    /** The right one is better. */
    RIGHT("2"),
    /** They are equally good. */
    TIE("="),
    /** Neither could be taken. */
    NEITHER("0");

    private final String key;

    BlindChoice(String key) {
        this.key = key;
    }

    /** The key that chooses it: {@code 1}, {@code 2}, {@code =} or {@code 0}. */
    public String key() {
        return key;
    }

    /** The choice of a key. */
    public static Optional<BlindChoice> ofKey(String typed) {
        for (BlindChoice choice : values()) {
            if (choice.key.equals(typed)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    /** The name used in files, for example {@code left}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which tier was preferred. @param edgeLeft whether edge stood on the left */
    Preference preference(boolean edgeLeft) {
        return switch (this) {
            case LEFT -> edgeLeft ? Preference.EDGE : Preference.FRONTIER;
            case RIGHT -> edgeLeft ? Preference.FRONTIER : Preference.EDGE;
            case TIE -> Preference.TIE;
            case NEITHER -> Preference.NEITHER;
        };
    }
}
