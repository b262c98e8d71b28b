/**
 * What a text is made of: characters as readers see them, words, and the units that are compared. Imports only the JDK and
 * JSpecify.
 */
@NullMarked
package app.redraft.core.text.units;

import org.jspecify.annotations.NullMarked;
