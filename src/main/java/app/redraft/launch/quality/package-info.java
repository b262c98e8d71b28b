/** Builds the Quality panel out of its parts. May import what {@code launch} may. */
@NullMarked
package app.redraft.launch.quality;

import org.jspecify.annotations.NullMarked;
