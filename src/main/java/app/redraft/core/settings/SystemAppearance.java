package app.redraft.core.settings;

import java.util.Optional;

/** Port to the choice of light or dark of a system that does not tell it to the window. Blocks, at most two seconds: worker threads only. */
@FunctionalInterface
public interface SystemAppearance {

    /** Whether the system is dark now; empty when it does not say. */
    Optional<Boolean> dark();
}
