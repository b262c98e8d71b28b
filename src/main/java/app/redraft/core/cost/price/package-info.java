/** Prices of models, and what a call costs by them. May import core.cost, llm and settings. */
@NullMarked
package app.redraft.core.cost.price;

import org.jspecify.annotations.NullMarked;
