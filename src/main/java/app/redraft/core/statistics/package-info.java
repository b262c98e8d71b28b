/** How figures are made out of many values. Imports nothing of Redraft. */
@NullMarked
package app.redraft.core.statistics;

import org.jspecify.annotations.NullMarked;
