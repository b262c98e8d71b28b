/**
 * The only place that builds services: {@code Main} decides between window and command line, {@code Bootstrap} wires
 * adapters to ports. May import everything; nothing may import it.
 *
 * <p>{@code Bootstrap} builds three groups, each in one class: {@code Storage} (what is kept on this
 * machine), {@code Models} (the engines and their prices), {@code Calls} (the policies between a feature and an engine).
 */
@NullMarked
package app.redraft.launch;

import org.jspecify.annotations.NullMarked;
