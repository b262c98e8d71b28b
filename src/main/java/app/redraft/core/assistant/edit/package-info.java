/** Tools that propose something to the writer, who decides; nothing is written without that. May import the tool package, rewrite, the ledger and llm. */
@NullMarked
package app.redraft.core.assistant.edit;

import org.jspecify.annotations.NullMarked;
