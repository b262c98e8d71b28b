/** One more try of a call whose failure may pass, and how many of those there may be. May import the rate limit, llm and text. */
@NullMarked
package app.redraft.core.call.retry;

import org.jspecify.annotations.NullMarked;
