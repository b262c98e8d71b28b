/** The system's voice, through the programs it has for it. Imports {@code core.writing} and {@code core.settings}. */
@NullMarked
package app.redraft.infra.process.speech;

import org.jspecify.annotations.NullMarked;
