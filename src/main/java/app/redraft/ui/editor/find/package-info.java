/** Finding and replacing words, and marking what is found. Imports {@code ui.editor.area} and {@code ui.common}. */
@NullMarked
package app.redraft.ui.editor.find;

import org.jspecify.annotations.NullMarked;
