/** Snapshots of documents in the data folder. May import {@code core}. */
@NullMarked
package app.redraft.infra.files.snapshot;

import org.jspecify.annotations.NullMarked;
