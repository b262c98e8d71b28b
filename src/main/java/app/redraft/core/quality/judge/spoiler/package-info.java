/**
 * Spoils the meaning of good rewrites on purpose, always in the same way, to try a judge with them. May import text and the gate's
 * scenarios.
 */
@NullMarked
package app.redraft.core.quality.judge.spoiler;

import org.jspecify.annotations.NullMarked;
