package app.redraft.core.llm;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * Makes ULIDs: 48 bits of epoch milliseconds and 80 random bits in 26 Crockford base-32 characters, so that ids sort by time
 * (format: github.com/ulid/spec). Thread-safe.
 */
public final class Ulid {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ulid(Clock clock) {
        this.clock = clock;
    }

    /** A new id. */
    public String next() {
        char[] id = new char[LENGTH];
        long time = clock.millis();
        for (int i = TIME_LENGTH - 1; i >= 0; i--) {
            id[i] = DIGITS[(int) (time & 31)];
            time >>>= 5;
        }
        for (int i = TIME_LENGTH; i < LENGTH; i++) {
            id[i] = DIGITS[random.nextInt(DIGITS.length)];
        }
        return new String(id);
    }
}
