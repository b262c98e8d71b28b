/** Tools that propose something to the writer, who decides; nothing is written without that. May import the tool package, rewrite, style, the ledger, llm and text. */
@NullMarked
package app.redraft.core.assistant.edit;

import org.jspecify.annotations.NullMarked;
