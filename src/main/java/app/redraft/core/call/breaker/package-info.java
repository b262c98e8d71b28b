/** Leaves a tier alone that keeps failing. */
@NullMarked
package app.redraft.core.call.breaker;

import org.jspecify.annotations.NullMarked;
