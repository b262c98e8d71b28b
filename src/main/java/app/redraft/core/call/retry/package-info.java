/** One more try of a call whose failure may pass, and how many of those there may be. */
@NullMarked
package app.redraft.core.call.retry;

import org.jspecify.annotations.NullMarked;
