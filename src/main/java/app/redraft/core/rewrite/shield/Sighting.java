package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.ShieldedText.Role;
import org.jspecify.annotations.Nullable;

/**
 * What may be a token.
 *
 * @param start first offset in the answer
 * @param end offset after the last
 * @param number the number it has, or 0 where it has none that can be read
 * @param role what it stands for
 * @param weak whether it may as well be no token
 * @param letters the letters of an anchor that the model wrote out; null for a token
 */
record Sighting(int start, int end, int number, Role role, boolean weak, @Nullable String letters) {}
