/** Texts of past results, for History; apart from the ledger. May import {@code core.llm} and {@code core.money}. */
@NullMarked
package app.redraft.core.history;

import org.jspecify.annotations.NullMarked;
