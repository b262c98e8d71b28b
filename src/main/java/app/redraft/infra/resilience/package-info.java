/** The circuit breaker, on resilience4j. May import {@code core.call.breaker} and {@code core.llm}; no other adapter. */
@NullMarked
package app.redraft.infra.resilience;

import org.jspecify.annotations.NullMarked;
