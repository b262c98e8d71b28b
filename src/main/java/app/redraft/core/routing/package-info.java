/**
 * Which tier answers, and why. May import {@code core.llm}, {@code core.settings} and {@code core.cost}.
 */
@NullMarked
package app.redraft.core.routing;

import org.jspecify.annotations.NullMarked;
