/** Holds calls to what the writer wants to spend. */
@NullMarked
package app.redraft.core.call.budget;

import org.jspecify.annotations.NullMarked;
