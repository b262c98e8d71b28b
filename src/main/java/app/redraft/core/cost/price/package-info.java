/** Prices of models, and what a call costs by them. May import core.money, llm and settings. */
@NullMarked
package app.redraft.core.cost.price;

import org.jspecify.annotations.NullMarked;
