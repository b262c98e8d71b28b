/** Other processes of this machine, as Java and the system tell of them. Imports nothing of Redraft. */
@NullMarked
package app.redraft.core.process;

import org.jspecify.annotations.NullMarked;
