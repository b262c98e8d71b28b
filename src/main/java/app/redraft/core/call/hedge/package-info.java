/** A second request beside one that is slow to begin. May import the other policies, the ledger, llm, monitoring and settings. */
@NullMarked
package app.redraft.core.call.hedge;

import org.jspecify.annotations.NullMarked;
