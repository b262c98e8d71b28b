/**
 * Reads what the words of a request ask for: its acts, its demands and how they are joined. May import llm.
 */
@NullMarked
package app.redraft.core.routing.request;

import org.jspecify.annotations.NullMarked;
