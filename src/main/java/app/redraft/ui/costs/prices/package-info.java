/** The prices in force, and how the writer updates them: a part of the cost panel. May import {@code core} and {@code ui.common}. */
@NullMarked
package app.redraft.ui.costs.prices;

import org.jspecify.annotations.NullMarked;
