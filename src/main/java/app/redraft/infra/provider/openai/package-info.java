/**
 * OpenAI's chat completions and every server that speaks them. May import {@code core}, the shared provider folders,
 * OkHttp and Jackson.
 */
@NullMarked
package app.redraft.infra.provider.openai;

import org.jspecify.annotations.NullMarked;
