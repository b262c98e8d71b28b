/** Anthropic Messages. May import {@code core}, the shared provider folders, OkHttp and Jackson. */
@NullMarked
package app.redraft.infra.provider.anthropic;

import org.jspecify.annotations.NullMarked;
