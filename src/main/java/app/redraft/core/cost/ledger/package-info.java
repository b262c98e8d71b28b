/** The record of every call: ports, its values, and what is added up from them. May import money, llm, file and text. */
@NullMarked
package app.redraft.core.cost.ledger;

import org.jspecify.annotations.NullMarked;
