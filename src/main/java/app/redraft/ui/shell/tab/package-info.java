/** The documents of the window, each in a tab. May import {@code core.document}, {@code ui.common}, {@code ui.document}, {@code ui.editor} and {@code ui.shell.side}. */
@NullMarked
package app.redraft.ui.shell.tab;

import org.jspecify.annotations.NullMarked;
