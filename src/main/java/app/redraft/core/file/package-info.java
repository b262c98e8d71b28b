/**
 * Whole files on disk: the one way in which Redraft writes any of them. May import nothing but the JDK.
 */
@NullMarked
package app.redraft.core.file;

import org.jspecify.annotations.NullMarked;
