/** What the writer chose about typing, in a file. Imports nothing of the project. */
@NullMarked
package app.redraft.infra.files.typing;

import org.jspecify.annotations.NullMarked;
