/**
 * What the assistant has to do with the text in the editor: places that move with their words, and changes that wait for the
 * writer. May import {@code ui.common}, {@code ui.editor}, {@code ui.rewrite} and {@code core}.
 */
@NullMarked
package app.redraft.ui.assistant.edit;

import org.jspecify.annotations.NullMarked;
