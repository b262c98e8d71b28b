/** The panel at the side of the text and its tabs. May import {@code ui.common}. */
@NullMarked
package app.redraft.ui.shell.side;

import org.jspecify.annotations.NullMarked;
