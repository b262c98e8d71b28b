/**
 * A document as the window knows it: its text and file, what is saved of it, its recovery, its lock and the questions about it. May import {@code core}, {@code ui.common} and {@code ui.editor}.
 */
@NullMarked
package app.redraft.ui.document;

import org.jspecify.annotations.NullMarked;
