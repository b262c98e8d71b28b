/**
 * Money, prices, budgets and the ledger port. May import {@code core.llm} and {@code core.settings}.
 */
@NullMarked
package app.redraft.core.cost;

import org.jspecify.annotations.NullMarked;
