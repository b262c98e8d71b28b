/**
 * Cloudflare Workers AI and AI Gateway. May import {@code core}, the shared provider folders, {@code openai} (whose format
 * it mostly speaks), OkHttp and Jackson.
 */
@NullMarked
package app.redraft.infra.provider.workersai;

import org.jspecify.annotations.NullMarked;
