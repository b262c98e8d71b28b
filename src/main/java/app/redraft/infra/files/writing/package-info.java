/** What the writer chose for writing, in files. Imports {@code core.writing}. */
@NullMarked
package app.redraft.infra.files.writing;

import org.jspecify.annotations.NullMarked;
