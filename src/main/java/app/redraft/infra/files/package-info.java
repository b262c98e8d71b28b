/**
 * Files of the writer's machine: folders, settings, documents, recovery, window state, prices. May import {@code core} and
 * Jackson; no other adapter.
 */
@NullMarked
package app.redraft.infra.files;

import org.jspecify.annotations.NullMarked;
