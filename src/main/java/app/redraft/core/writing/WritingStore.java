package app.redraft.core.writing;

import java.io.IOException;

/** Port to where {@link WritingPreferences} are kept. Blocks on disk: worker threads only, but for the first load. */
public interface WritingStore {

    /** What is kept; {@link WritingPreferences#DEFAULT} for what is not there or cannot be read. */
    WritingPreferences load();

    /**
     * Keeps.
     *
     * @throws IOException when it cannot be written; what was kept before stays
     */
    void save(WritingPreferences preferences) throws IOException;
}
