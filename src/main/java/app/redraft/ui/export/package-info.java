/** Exports the document in the window. May import {@code ui.common}, {@code ui.editor} and {@code core.export}. */
@NullMarked
package app.redraft.ui.export;

import org.jspecify.annotations.NullMarked;
