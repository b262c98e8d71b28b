/**
 * The results for a passage, in words and figures. May import {@code ui.routing}, {@code ui.common} and {@code core}.
 */
@NullMarked
package app.redraft.ui.rewrite.versions;

import org.jspecify.annotations.NullMarked;
