/**
 * The status bar: words, minutes, health of the tiers, cost of the month. May import {@code core}, {@code ui.common} and {@code ui.document}.
 */
@NullMarked
package app.redraft.ui.shell.status;

import org.jspecify.annotations.NullMarked;
