package app.redraft.core.routing;

/**
 * What the next turn of a conversation is expected to come to on either tier, while frontier has the beginning in its prompt
 * cache. Edge would have to read, and bill, what frontier has read already.
 *
 * @param frontier when it goes to frontier
 * @param edge when it goes to edge
 */
public record WarmCache(Expected frontier, Expected edge) {
    /** What a second of waiting counts for, in millionths of a dollar: 3.60 dollars an hour. */
    private static final double MICROS_A_SECOND = 1_000;

    private static final double MILLIS = 1_000;

    /**
     * What a turn comes to.
     *
     * @param micros its cost in millionths of a dollar
     * @param ms milliseconds until it is over
     */
    public record Expected(long micros, long ms) {
        private double inAll() {
            return micros + ms * MICROS_A_SECOND / MILLIS;
        }
    }

    /** Whether going to edge would cost more than it saves, waiting counted as well. */
    public boolean holds() {
        return edge.inAll() > frontier.inAll();
    }
}
