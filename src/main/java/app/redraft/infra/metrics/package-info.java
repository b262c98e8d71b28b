/** Histograms and intervals. May import {@code core}, HdrHistogram and Commons Statistics. */
@NullMarked
package app.redraft.infra.metrics;

import org.jspecify.annotations.NullMarked;
