/**
 * The text under the writer's hands: {@link app.redraft.ui.editor.DocumentEditor} puts together the text area, the held
 * passages and the bar to find words. May import {@code ui.common} and {@code core.text}.
 *
 * <p>A token on its way from the socket to the painted word:
 *
 * <ol>
 *   <li>{@code infra.provider} reads it from the stream of the answer, as an event of {@code core.llm};
 *   <li>{@code core.rewrite} cleans the text and passes it on to the listener of the run, on a worker thread;
 *   <li>{@code ui.rewrite.run} pushes it into {@code core.text.diff.StreamingDiff} and, once a frame, takes the runs to show
 *       ({@code core.text.review.DiffSpans}) to the FX thread;
 *   <li>{@code ui.editor.passage.LivePassage} compares these runs with those shown and replaces only what differs ({@code
 *       core.text.review.DisplayPatch}); the document behind it stays as it is;
 *   <li>{@code ui.editor.area.EditorArea} lays the changed paragraph out, and {@code editor.css} gives each run its look.
 * </ol>
 */
@NullMarked
package app.redraft.ui.editor;

import org.jspecify.annotations.NullMarked;
