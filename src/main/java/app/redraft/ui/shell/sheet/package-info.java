/**
 * Sheets over the window: what holds one, the shortcuts, and what the program is made of. May import {@code ui.common}.
 */
@NullMarked
package app.redraft.ui.shell.sheet;

import org.jspecify.annotations.NullMarked;
