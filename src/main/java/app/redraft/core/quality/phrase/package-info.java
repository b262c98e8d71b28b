/**
 * Marks phrases that a rewrite brought in and that give away a machine, with what would take each of them away: worn words,
 * contrasts ("not just this, but that"), dashes and lists of three that were not there. Compares texts alone and calls nobody.
 * The lists are in {@code quality/phrases-en.txt}, derived from texts, and its short sisters for German, French and Spanish,
 * written by hand, and in {@code quality/contrasts.properties}; what the writer decides is learnt from. May
 * import {@code core.text} and {@code core.quality.guard}.
 */
@NullMarked
package app.redraft.core.quality.phrase;

import org.jspecify.annotations.NullMarked;
