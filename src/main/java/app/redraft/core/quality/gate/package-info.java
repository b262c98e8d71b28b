/**
 * The quality gate: every scenario through both tiers, checked, compared and judged, before a connected model may be the default.
 * May import core.call, core.cost, core.llm, core.money, core.quality.guard, core.rewrite, core.settings, core.statistics and
 * core.text, and the packages below it.
 */
@NullMarked
package app.redraft.core.quality.gate;

import org.jspecify.annotations.NullMarked;
