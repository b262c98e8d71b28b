/**
 * Puts an answer together from the pieces of any provider: text, thinking, tool calls, usage, finish. One instance of each
 * class per call, used by one thread. May import {@code core.llm}, {@code infra.provider.failure} and Jackson.
 */
@NullMarked
package app.redraft.infra.provider.answer;

import org.jspecify.annotations.NullMarked;
