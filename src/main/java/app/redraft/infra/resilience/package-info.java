/**
 * Policies every call passes, as decorators of {@link app.redraft.core.llm.ModelClient}: rate limit, retry, breaker. From
 * outside in: rate limit, budget, retry, breaker, metering. May import {@code core.llm} and resilience4j; no other adapter.
 */
@NullMarked
package app.redraft.infra.resilience;

import org.jspecify.annotations.NullMarked;
