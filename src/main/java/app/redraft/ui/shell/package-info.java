/**
 * The window: its layout, the document in it, recovery, messages and status. May import {@code core} and every other
 * {@code ui} package; none of these imports it.
 */
@NullMarked
package app.redraft.ui.shell;

import org.jspecify.annotations.NullMarked;
