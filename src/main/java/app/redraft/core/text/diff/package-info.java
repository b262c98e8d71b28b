/**
 * The diff of a known original and a text that is still arriving. {@link app.redraft.core.text.diff.StreamingDiff} takes text
 * and answers with the operations that changed; the other types are the parts of its one algorithm. Imports {@code
 * core.text.units}.
 */
@NullMarked
package app.redraft.core.text.diff;

import org.jspecify.annotations.NullMarked;
