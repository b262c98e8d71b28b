/**
 * The passage under review: its changes, the decisions about them, and what becomes of it. May import
 * {@code ui.rewrite.run}, {@code ui.rewrite.versions}, {@code ui.editor}, {@code ui.common} and {@code core}.
 */
@NullMarked
package app.redraft.ui.rewrite.review;

import org.jspecify.annotations.NullMarked;
