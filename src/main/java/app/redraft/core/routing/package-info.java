/**
 * Which tier answers, and why. Requests are read in its package {@code request}. May import llm, settings, text and
 * request.
 */
@NullMarked
package app.redraft.core.routing;

import org.jspecify.annotations.NullMarked;
