package app.redraft.infra.process.supervision;

import java.time.Duration;

/**
 * How patient the supervisor is.
 *
 * @param starting between looks at a server that is not ready yet
 * @param running between looks at one that is
 * @param silence how long a new process may answer nothing at all
 * @param loading how long it may say that it is loading
 * @param hung how long a running server may answer nothing while no call is under way
 * @param grace how long a process may take to end when asked, before it is killed
 * @param backoff the restarts
 */
record Pace(
        Duration starting,
        Duration running,
        Duration silence,
        Duration loading,
        Duration hung,
        Duration grace,
        Backoff backoff) {

    /** For real servers, which may read twenty gigabytes from a slow disk before they answer. */
    static final Pace REAL = new Pace(
            Duration.ofMillis(250),
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofMinutes(1),
            Duration.ofSeconds(4),
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), 5, Duration.ofMinutes(5)));

    /**
     * Restarts after failures: each pause is twice the one before.
     *
     * @param first the first pause
     * @param longest the longest pause
     * @param failures as many within the window are too many
     * @param window failures longer ago are forgotten
     */
    record Backoff(Duration first, Duration longest, int failures, Duration window) {

        /** The pause after so many failures in a row. */
        Duration pause(int count) {
            Duration pause = first;
            for (int i = 1; i < count && pause.compareTo(longest) < 0; i++) {
                pause = pause.multipliedBy(2);
            }
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }
}
