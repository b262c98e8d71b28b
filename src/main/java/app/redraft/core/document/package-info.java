/**
 * Documents and their formats, and the ports that load, save and recover them. May import {@code core.text}.
 */
@NullMarked
package app.redraft.core.document;

import org.jspecify.annotations.NullMarked;
