/**
 * What two texts that came from one have to do with each other: {@link app.redraft.core.text.merge.TextMerge}. May import {@code
 * core.text.diff}.
 */
@NullMarked
package app.redraft.core.text.merge;

import org.jspecify.annotations.NullMarked;
