package app.redraft.core.quality.gate.sample;

import app.redraft.core.text.UserMessage;
import org.jspecify.annotations.Nullable;

/**
 * What one check says of a rewrite.
 *
 * @param check which one
 * @param ok whether it found nothing wrong
 * @param detail what it found, or null where there is nothing to say
 */
public record CheckResult(Check check, boolean ok, @Nullable UserMessage detail) {

    /** A check that found nothing wrong. */
    public static CheckResult ok(Check check) {
        return new CheckResult(check, true, null);
    }

    /** A check that failed. */
    public static CheckResult failed(Check check, UserMessage detail) {
        return new CheckResult(check, false, detail);
    }

    /** The check's name in JSON. */
    public String name() {
        return check.id();
    }
}
