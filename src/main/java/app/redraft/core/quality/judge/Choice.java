package app.redraft.core.quality.judge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of two rewrites is better, as a judge said it once. */
public enum Choice {
    /** The first of the two. */
    FIRST,
    /** The second of the two. */
    SECOND,
    /** Neither. */
    TIE,
    /** The answer could not be understood; counts as a tie. */
    UNREADABLE;

    /** The name used in files and JSON, for example {@code first}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #id()}. */
    public static Optional<Choice> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** Whether one of the two won. */
    public boolean isDecisive() {
        return this == FIRST || this == SECOND;
    }

    /** The same preference where the two stand the other way round. */
    public Choice reversed() {
        return switch (this) {
            case FIRST -> SECOND;
            case SECOND -> FIRST;
            case TIE, UNREADABLE -> this;
        };
    }
}
