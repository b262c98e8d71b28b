/**
 * Everything that happens to a call between a feature and the wire: one folder a policy, {@link CallChain} their order.
 *
 * <p>The walk of a selected passage from the button to the wire:
 *
 * <ol>
 *   <li>The button's view model opens a {@code core.rewrite.RewriteSession} and runs it on a worker.
 *   <li>{@code core.routing.TierRouter} decides the tier; {@link app.redraft.core.call.fallback.Fallback} whether the other
 *       one answers for it.
 *   <li>{@link TierEngines} has that tier's client: the chain of its {@link Destination}, built anew when settings change.
 *   <li>Each {@link CallChain.Step} goes around those after it, from the document's lock to the key of the server.
 *   <li>The innermost is the provider's own client, in {@code infra.provider}: it writes the request and reads the stream.
 * </ol>
 *
 * <p>Rewriting, assistant and quality gate ask alike: the kind of a call is part of its {@code CallContext}. May import llm,
 * settings, cost, monitoring, routing and text.
 */
@NullMarked
package app.redraft.core.call;

import org.jspecify.annotations.NullMarked;
