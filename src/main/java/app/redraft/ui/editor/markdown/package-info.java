/** Markdown in the text area. May import {@code ui.common}, {@code ui.editor.area} and {@code core.markdown}. */
@NullMarked
package app.redraft.ui.editor.markdown;

import org.jspecify.annotations.NullMarked;
