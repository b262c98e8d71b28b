/**
 * Writing without any model: how the page is set, what stays in focus, the writer's own keys, and what is counted of a text.
 * Imports {@code core.text}.
 */
@NullMarked
package app.redraft.core.writing;

import org.jspecify.annotations.NullMarked;
