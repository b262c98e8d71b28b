/**
 * Which tier answers, and why. May import llm, settings and text.
 */
@NullMarked
package app.redraft.core.routing;

import org.jspecify.annotations.NullMarked;
