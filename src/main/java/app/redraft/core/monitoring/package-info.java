/**
 * Latency histograms, error windows and alerts for each tier. May import {@code core.llm}, {@code core.settings} and
 * {@code core.cost}.
 */
@NullMarked
package app.redraft.core.monitoring;

import org.jspecify.annotations.NullMarked;
