package app.redraft.core.quality.phrase;

import java.io.IOException;
import java.util.function.UnaryOperator;

/** Port to what is kept of the writer's decisions about phrases, on this machine alone. Blocks on disk: worker threads only. */
public interface PhraseStore {

    /** What is kept; nothing where nothing can be read. */
    PhraseCounts read();

    /**
     * Changes what is kept, so that no other window's decisions are lost.
     *
     * @return what is kept now
     * @throws IOException when it cannot be written; it is unchanged then
     */
    PhraseCounts change(UnaryOperator<PhraseCounts> change) throws IOException;
}
