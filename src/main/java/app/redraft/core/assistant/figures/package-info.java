/** What routing the turns of conversations came to, from the ledger. May import core.assistant, core.cost, core.money and core.llm. */
@NullMarked
package app.redraft.core.assistant.figures;

import org.jspecify.annotations.NullMarked;
