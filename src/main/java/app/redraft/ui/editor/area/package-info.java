/**
 * The text area: RichTextFX with the movements, scripts and directions that it lacks. Features are installed in it and taken
 * out again ({@link app.redraft.ui.editor.area.EditorFeature}); each owns a layer of style classes, and a run may have those
 * of several layers ({@link app.redraft.ui.editor.area.StyleLayer}). Knows nothing of documents and passages. Imports {@code
 * core.text}.
 */
@NullMarked
package app.redraft.ui.editor.area;

import org.jspecify.annotations.NullMarked;
