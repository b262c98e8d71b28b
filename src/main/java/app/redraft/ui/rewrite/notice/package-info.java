/**
 * The line beside the controls of a rewrite: what happened, how long to wait, and the buttons that mend it. May import
 * {@code ui.rewrite.request}, {@code ui.rewrite.run}, {@code ui.rewrite.versions}, {@code ui.common} and {@code core}.
 */
@NullMarked
package app.redraft.ui.rewrite.notice;

import org.jspecify.annotations.NullMarked;
