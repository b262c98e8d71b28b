/**
 * Everything that happens to a call between a feature and the wire. Each folder below is one policy, a decorator of
 * {@link app.redraft.core.llm.ModelClient}. May import llm, settings, cost, monitoring and routing.
 */
@NullMarked
package app.redraft.core.call;

import org.jspecify.annotations.NullMarked;
