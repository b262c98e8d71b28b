/** Counts, readability and goals of a document. Imports {@code core.writing}, {@code ui.common} and {@code ui.editor}. */
@NullMarked
package app.redraft.ui.writing.count;

import org.jspecify.annotations.NullMarked;
