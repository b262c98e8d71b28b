/**
 * Amounts of money, and what a call cost with how that is known. Values alone, at the bottom of the core: imports only the JDK
 * and JSpecify.
 */
@NullMarked
package app.redraft.core.money;

import org.jspecify.annotations.NullMarked;
