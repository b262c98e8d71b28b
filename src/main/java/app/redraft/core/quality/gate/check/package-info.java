/**
 * Stage 1 of the gate: what can be said of a rewrite without asking anybody. Form is judged by the classes that clean answers,
 * meaning by the guard that marks changes in the editor. May import {@code core.llm}, {@code core.proofreading},
 * {@code core.quality.guard}, {@code core.rewrite.cleaning}, {@code core.text} and the packages of scenarios and samples.
 */
@NullMarked
package app.redraft.core.quality.gate.check;

import org.jspecify.annotations.NullMarked;
