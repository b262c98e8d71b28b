/**
 * Stage 3 of the quality gate: a person compares the tiers' rewrites without seeing which is which, and two people's agreement.
 * May import {@code core.llm}, {@code core.text} and the gate's scenarios, samples and verdict.
 */
@NullMarked
package app.redraft.core.quality.blind;

import org.jspecify.annotations.NullMarked;
