/**
 * The Ask panel: questions about the document in the window. May import {@code ui.common}, {@code ui.editor},
 * {@code ui.rewrite}, {@code ui.routing} and {@code core}.
 */
@NullMarked
package app.redraft.ui.assistant;

import org.jspecify.annotations.NullMarked;
