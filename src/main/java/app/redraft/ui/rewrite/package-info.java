/**
 * Rewriting in the window: the bar that asks, the live diff, the review, the versions. May import
 * {@code ui.document}, {@code ui.editor}, {@code ui.common} and {@code core}.
 */
@NullMarked
package app.redraft.ui.rewrite;

import org.jspecify.annotations.NullMarked;
