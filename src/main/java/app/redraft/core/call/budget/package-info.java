/** Holds calls to what the writer wants to spend. May import cost, money, llm, settings and text. */
@NullMarked
package app.redraft.core.call.budget;

import org.jspecify.annotations.NullMarked;
