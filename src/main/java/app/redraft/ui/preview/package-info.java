/**
 * The document as a reader will see it, beside the text. Drawn by JavaFX itself, as answers of the assistant are: a browser
 * within the program would weigh more than the program, could load things from the network, and has no theme of ours. May
 * import {@code ui.common}, {@code ui.editor}, {@code ui.assistant.markdown}, core and commonmark.
 */
@NullMarked
package app.redraft.ui.preview;

import org.jspecify.annotations.NullMarked;
