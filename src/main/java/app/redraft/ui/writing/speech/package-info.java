/** Reading aloud by the system's voice. Imports {@code core.writing} and {@code ui.common}. */
@NullMarked
package app.redraft.ui.writing.speech;

import org.jspecify.annotations.NullMarked;
