/**
 * The command palette: everything that the menus can do, found by a few letters of its name; and going to a line. Imports
 * {@code ui.common}, {@code ui.editor} and {@code ui.shell.sheet}.
 */
@NullMarked
package app.redraft.ui.shell.palette;

import org.jspecify.annotations.NullMarked;
