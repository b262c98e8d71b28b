/**
 * Model servers that Redraft starts, watches and ends. {@link app.redraft.infra.process.supervision.Supervisor} is the door.
 * Of several Redraft processes one is in charge, by a lock the system lets go of when the process dies; it leaves a record of
 * the server on disk, by which the others follow it and the next start finds what a killed one left behind. The server writes
 * to a pipe of ours: so its output never touches the disk unfiltered, and a server without its Redraft cannot fill the disk.
 * May import {@code core} and {@code infra.process}.
 */
@NullMarked
package app.redraft.infra.process.supervision;

import org.jspecify.annotations.NullMarked;
