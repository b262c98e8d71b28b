/** Whether the other tier answers where the one decided cannot, and what the writer says to that. May import {@code core.call}, llm, routing and text. */
@NullMarked
package app.redraft.core.call.fallback;

import org.jspecify.annotations.NullMarked;
