/**
 * What models are examined with: a passage, what to do with it, and what a good rewrite keeps. May import {@code core.text}.
 */
@NullMarked
package app.redraft.core.quality.gate.scenario;

import org.jspecify.annotations.NullMarked;
