/**
 * A finished diff as changes that a reader can decide about, and both as runs to draw. Imports {@code core.text.diff} and
 * {@code core.text.units}.
 */
@NullMarked
package app.redraft.core.text.review;

import org.jspecify.annotations.NullMarked;
