/** Measures the proofreader in German, French and Spanish. */
@NullMarked
package app.redraft.bench.proofread.languages;

import org.jspecify.annotations.NullMarked;
