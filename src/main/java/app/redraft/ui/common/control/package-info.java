/** How controls behave everywhere in the window. May import JavaFX alone. */
@NullMarked
package app.redraft.ui.common.control;

import org.jspecify.annotations.NullMarked;
