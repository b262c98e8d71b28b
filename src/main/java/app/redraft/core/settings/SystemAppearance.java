package app.redraft.core.settings;

import java.util.Optional;

/** Port to the system's choice of light or dark. Blocks, at most two seconds: worker threads only. */
@FunctionalInterface
public interface SystemAppearance {

    /** Whether the system is dark now; empty when it does not say. */
    Optional<Boolean> dark();
}
