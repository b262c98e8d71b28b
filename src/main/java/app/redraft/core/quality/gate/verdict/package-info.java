/**
 * From checked samples and comparisons to pass, conditional or fail. May import {@code core.llm}, {@code core.money},
 * {@code core.statistics}, {@code core.text} and the packages of scenarios and samples.
 */
@NullMarked
package app.redraft.core.quality.gate.verdict;

import org.jspecify.annotations.NullMarked;
