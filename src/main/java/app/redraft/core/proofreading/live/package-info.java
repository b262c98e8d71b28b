/**
 * Proofreading while the text is being written: which parts of it were read and are unchanged since, what was found there, and
 * which part to read next. Knows no threads and no window. May import {@code core.proofreading}.
 */
@NullMarked
package app.redraft.core.proofreading.live;

import org.jspecify.annotations.NullMarked;
