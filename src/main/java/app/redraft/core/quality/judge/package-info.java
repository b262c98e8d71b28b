/**
 * Asks a model which of two rewrites is the better one, and finds out first whether that model can tell: it is tried on accepted
 * rewrites beside copies of them whose meaning was spoiled on purpose. Calls go through {@code core.call} like every other. May
 * import llm, call, money, text and the gate.
 */
@NullMarked
package app.redraft.core.quality.judge;

import org.jspecify.annotations.NullMarked;
