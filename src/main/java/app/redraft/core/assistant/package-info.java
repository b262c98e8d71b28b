/**
 * Conversations about one document, in which the model may call tools and every turn is given to one of the two tiers. May import
 * call-side ports of llm and routing, settings, cost and text.
 */
@NullMarked
package app.redraft.core.assistant;

import org.jspecify.annotations.NullMarked;
