package app.redraft.core.routing.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port to the routed calls of the ledger. Blocks on disk: worker threads only. */
@FunctionalInterface
public interface RoutingHistory {

    /**
     * Every rewrite that ended without an error and whose tier the writer did not choose, oldest first.
     *
     * @param since from this moment on, or null for everything
     */
    List<RoutedCall> calls(@Nullable Instant since);
}
