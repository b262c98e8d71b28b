/**
 * One streaming call, the same for every provider: normalised server-sent events (okhttp-sse) or JSON lines, two
 * watchdogs, cancellation, parameter swaps. May import {@code core.llm}, the other shared provider folders, OkHttp and
 * Jackson.
 */
@NullMarked
package app.redraft.infra.provider.sse;

import org.jspecify.annotations.NullMarked;
