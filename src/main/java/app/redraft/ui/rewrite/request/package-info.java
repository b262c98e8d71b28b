/**
 * What the writer asks for: passage, instruction, preset, tier. May import {@code ui.common}, {@code ui.editor} and {@code core}.
 */
@NullMarked
package app.redraft.ui.rewrite.request;

import org.jspecify.annotations.NullMarked;
