/**
 * One call to a model on its way to the window. May import {@code ui.rewrite.versions}, {@code ui.common} and
 * {@code core}.
 */
@NullMarked
package app.redraft.ui.rewrite.run;

import org.jspecify.annotations.NullMarked;
