/**
 * Other states of the document, shown as changes to decide on: unsaved text, a snapshot, what another program wrote. May
 * import {@code core}, {@code ui.common}, {@code ui.document}, {@code ui.editor} and {@code ui.rewrite}.
 */
@NullMarked
package app.redraft.ui.compare;

import org.jspecify.annotations.NullMarked;
