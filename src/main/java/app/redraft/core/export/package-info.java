/** A document as a file for readers. Imports {@code core.markdown} and {@code core.text}. */
@NullMarked
package app.redraft.core.export;

import org.jspecify.annotations.NullMarked;
