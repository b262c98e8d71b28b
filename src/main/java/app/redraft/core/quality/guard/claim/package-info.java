/**
 * What sentences claim, read from their words: what they deny, of how many they speak, whether they command or allow. May import
 * {@code core.quality.guard.text}.
 */
@NullMarked
package app.redraft.core.quality.guard.claim;

import org.jspecify.annotations.NullMarked;
