/** The Health panel. May import {@code core} and {@code ui.common}. */
@NullMarked
package app.redraft.ui.monitoring;

import org.jspecify.annotations.NullMarked;
