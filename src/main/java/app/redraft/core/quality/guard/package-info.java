/**
 * Tells a writer where a rewrite says something else than the original: a number, a name, a negation, a link that is no longer
 * what it was. Compares texts alone and calls nobody; the lists of words are in {@code quality/guard-words.properties}. May import
 * {@code core.text}.
 */
@NullMarked
package app.redraft.core.quality.guard;

import org.jspecify.annotations.NullMarked;
