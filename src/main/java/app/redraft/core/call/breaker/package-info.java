/** Leaves a tier alone that keeps failing. May import llm, monitoring and text. */
@NullMarked
package app.redraft.core.call.breaker;

import org.jspecify.annotations.NullMarked;
