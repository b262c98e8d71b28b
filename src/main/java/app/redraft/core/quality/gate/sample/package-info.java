/**
 * One rewrite of a scenario and what the checks say of it. May import {@code core.llm}, {@code core.money} and {@code core.text}.
 */
@NullMarked
package app.redraft.core.quality.gate.sample;

import org.jspecify.annotations.NullMarked;
