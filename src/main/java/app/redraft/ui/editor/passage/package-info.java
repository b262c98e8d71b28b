/**
 * Passages that are held: the document keeps them as they were while the text area shows live text in their place. Imports
 * {@code ui.editor.area}, {@code ui.common} and {@code core.text}.
 */
@NullMarked
package app.redraft.ui.editor.passage;

import org.jspecify.annotations.NullMarked;
