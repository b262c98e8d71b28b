/** The sections of a document by their headings, and how they move. May import {@code core.markdown}. */
@NullMarked
package app.redraft.core.markdown.outline;

import org.jspecify.annotations.NullMarked;
