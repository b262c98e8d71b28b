/**
 * One rewrite from instruction to decided versions. May import every other core package except {@code assistant} and
 * {@code quality}.
 */
@NullMarked
package app.redraft.core.rewrite;

import org.jspecify.annotations.NullMarked;
