/**
 * The Quality panel: runs the gate, shows scenario by tier, has the writer compare blind, and makes edge the default. May import
 * {@code ui.common} and core.
 */
@NullMarked
package app.redraft.ui.quality;

import org.jspecify.annotations.NullMarked;
