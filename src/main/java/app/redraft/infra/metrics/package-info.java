/** Histograms. May import {@code core} and HdrHistogram. */
@NullMarked
package app.redraft.infra.metrics;

import org.jspecify.annotations.NullMarked;
