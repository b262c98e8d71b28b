/** The sections of the document beside it, to jump to and to move. May import {@code ui.common}, {@code ui.editor} and core. */
@NullMarked
package app.redraft.ui.outline;

import org.jspecify.annotations.NullMarked;
