package app.redraft.core.writing;

import java.io.IOException;
import java.util.Optional;

/** Port to the system's voice. Any thread. */
public interface Speech {

    /** The program that reads aloud; empty where the system has none. Looks at the disk. */
    Optional<String> program();

    /**
     * Reads a text aloud, and waits until it is read or {@link #stop stopped}. Worker threads only.
     *
     * @return whether it was read; false where no program could
     * @throws IOException when the program cannot be started or fed
     * @throws InterruptedException when the worker is interrupted; the voice is stopped then
     */
    boolean read(String text) throws IOException, InterruptedException;

    /** Falls silent at once. */
    void stop();
}
