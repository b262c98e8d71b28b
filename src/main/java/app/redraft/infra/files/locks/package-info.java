/** Which documents stay on this machine, and by which names a file is known. May import {@code core.document} and {@code core.file}. */
@NullMarked
package app.redraft.infra.files.locks;

import org.jspecify.annotations.NullMarked;
