/**
 * The only place that builds services: {@code Main} decides between window and command line, {@code Bootstrap} wires
 * adapters to ports. May import everything; nothing may import it.
 */
@NullMarked
package app.redraft.launch;

import org.jspecify.annotations.NullMarked;
