/** Ollama's native chat, JSON lines. May import {@code core}, the shared provider folders, OkHttp and Jackson. */
@NullMarked
package app.redraft.infra.provider.ollama;

import org.jspecify.annotations.NullMarked;
