package app.redraft.core.call.fallback;

/** Port to the pairs of places for which the writer agreed to a fallback. Blocks for a moment on disk; thread-safe. */
public interface AgreedPlaces {

    /** Whether text meant for one place may go to the other. */
    boolean contains(String from, String to);

    /** Remembers a yes, also for the next start where the disk lets it. */
    void add(String from, String to);
}
