/**
 * Text and its changes: units, the streaming diff, hunks and decisions, anchored ranges. Imports only the JDK and JSpecify.
 */
@NullMarked
package app.redraft.core.text;

import org.jspecify.annotations.NullMarked;
