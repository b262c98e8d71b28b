/**
 * Finds servers and models, and tries connections. May import {@code core}, the other provider folders, OkHttp and Jackson.
 */
@NullMarked
package app.redraft.infra.provider.discovery;

import org.jspecify.annotations.NullMarked;
