/** What a call will cost and how long it will take, from how calls went lately. May import core.money, core.cost.price, core.cost.ledger, statistics and llm. */
@NullMarked
package app.redraft.core.cost.forecast;

import org.jspecify.annotations.NullMarked;
