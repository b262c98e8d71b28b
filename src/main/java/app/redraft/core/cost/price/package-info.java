/** Prices of models, and what a call costs by them. May import money, llm, settings and text. */
@NullMarked
package app.redraft.core.cost.price;

import org.jspecify.annotations.NullMarked;
