/** What in a text must not change, and where it stands. May import nothing of the project. */
@NullMarked
package app.redraft.core.rewrite.shield.anchor;

import org.jspecify.annotations.NullMarked;
