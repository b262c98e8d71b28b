/**
 * A passage as the guard of meaning reads it: sentences, words with what is known of them, and which sentences of two texts say the
 * same. The small words stand in {@code quality/guard-words.properties}, opposites in {@code quality/antonyms.txt},
 * {@code contraries.txt} and {@code opposites.properties}; what a dictionary knows comes through the port {@link app.redraft.core.quality.guard.text.Lexicon}. May import nothing of the project.
 */
@NullMarked
package app.redraft.core.quality.guard.text;

import org.jspecify.annotations.NullMarked;
