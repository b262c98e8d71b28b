/**
 * Telling the proofreader at a change that a word or a rule is to be left alone. Imports {@code core.proofreading.personal},
 * {@code ui.common} and the reviews and notices of {@code ui.rewrite}.
 */
@NullMarked
package app.redraft.ui.rewrite.dictionary;

import org.jspecify.annotations.NullMarked;
