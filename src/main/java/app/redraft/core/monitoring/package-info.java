/**
 * Latency histograms, error windows and alerts for each tier. May import llm, settings, cost, money
 * and text.
 */
@NullMarked
package app.redraft.core.monitoring;

import org.jspecify.annotations.NullMarked;
