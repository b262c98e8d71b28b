/** What was spent, beside the writer's limits. May import the ledger, money, llm, settings and text. */
@NullMarked
package app.redraft.core.cost.budget;

import org.jspecify.annotations.NullMarked;
