/** What the month cost, day by day and beside the budget: a part of the cost panel. May import {@code core} and {@code ui.common}. */
@NullMarked
package app.redraft.ui.costs.chart;

import org.jspecify.annotations.NullMarked;
