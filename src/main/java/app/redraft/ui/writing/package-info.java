/**
 * Writing without any model: how the page looks, what is in focus, what is counted. Imports {@code core.writing}, {@code
 * ui.common} and {@code ui.editor}.
 */
@NullMarked
package app.redraft.ui.writing;

import org.jspecify.annotations.NullMarked;
