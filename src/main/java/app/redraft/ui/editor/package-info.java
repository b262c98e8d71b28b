/**
 * The text under the writer's hands: an editor whose document stays as it is while a passage of it shows live text. May
 * import {@code ui.common} and {@code core}.
 */
@NullMarked
package app.redraft.ui.editor;

import org.jspecify.annotations.NullMarked;
