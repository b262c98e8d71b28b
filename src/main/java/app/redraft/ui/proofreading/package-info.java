/**
 * Proofreading as the writer types: the switch, the menu at a problem with its corrections, what can be told the proofreader
 * there, and the list of all problems. Imports {@code core.proofreading}, {@code ui.editor} and {@code ui.common}.
 */
@NullMarked
package app.redraft.ui.proofreading;

import org.jspecify.annotations.NullMarked;
