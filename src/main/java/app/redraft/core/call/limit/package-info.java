/** How often models may be asked: the writer's own rate limit. */
@NullMarked
package app.redraft.core.call.limit;

import org.jspecify.annotations.NullMarked;
