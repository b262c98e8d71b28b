/**
 * Looks through a document for phrases that give away a machine and lists them; nothing is changed. Imports {@code ui.editor},
 * {@code ui.common} and {@code core.quality}.
 */
@NullMarked
package app.redraft.ui.phrase;

import org.jspecify.annotations.NullMarked;
