/**
 * What became of reports: whether edge was checked as it is now, and every change of the default with the report that justified
 * it. May import {@code core.llm}, {@code core.routing}, {@code core.settings}, {@code core.text} and {@code core.quality.gate}.
 */
@NullMarked
package app.redraft.core.quality.gate.record;

import org.jspecify.annotations.NullMarked;
