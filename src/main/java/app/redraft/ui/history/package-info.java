/** History: the texts of past results. May import {@code core}, {@code ui.common} and {@code ui.editor}. */
@NullMarked
package app.redraft.ui.history;

import org.jspecify.annotations.NullMarked;
