package app.redraft.core.llm;

import java.time.Clock;
import java.util.UUID;

/**
 * Makes ULIDs: 48 bits of epoch milliseconds and 80 random bits in 26 Crockford base-32 characters, so that ids sort by time
 * (format: github.com/ulid/spec). Thread-safe.
 */
public final class Ulid {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;
    private static final int DIGITS_PER_HALF = 8;

    private final Clock clock;

    /** @param clock tells the time that ids begin with */
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
        // A random UUID is the JDK's secure source of 122 bits; 40 bits of each half are free of its version marks.
        UUID random = UUID.randomUUID();
        digits(id, TIME_LENGTH, random.getMostSignificantBits() >>> 16);
        digits(id, TIME_LENGTH + DIGITS_PER_HALF, random.getLeastSignificantBits());
        return new String(id);
    }

    private static void digits(char[] id, int from, long bits) {
        long rest = bits;
        for (int i = from; i < from + DIGITS_PER_HALF; i++) {
            id[i] = DIGITS[(int) (rest & 31)];
            rest >>>= 5;
        }
    }
}
