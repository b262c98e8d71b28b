/** What was spent, beside the writer's limits. May import core.money, llm and settings. */
@NullMarked
package app.redraft.core.cost.budget;

import org.jspecify.annotations.NullMarked;
