/** How often models may be asked: the writer's own rate limit. May import llm and text. */
@NullMarked
package app.redraft.core.call.limit;

import org.jspecify.annotations.NullMarked;
