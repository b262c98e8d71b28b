package app.redraft.infra.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HdrLatencyHistogramTest {
    private final HdrLatencyHistogram histogram = new HdrLatencyHistogram();

    @Test
    void nothingHasNoPercentile() {
        assertThat(histogram.count()).isZero();
        assertThat(histogram.percentile(95)).isZero();
    }

    @Test
    void percentilesAreThoseOfTheSortedDurations() {
        LongStream.rangeClosed(1, 100).map(i -> i * 50).forEach(histogram::record);

        assertThat(histogram.percentile(50)).isEqualTo(2_525);
        assertThat(histogram.percentile(95)).isEqualTo(4_753);
        assertThat(histogram.percentile(99)).isEqualTo(4_951);
        assertThat(histogram.percentile(100)).isEqualTo(5_000);
    }

    @Test
    void aWindowThatSlidesIsExactAtEveryStep() {
        long[] durations = new Random(7).longs(3_000, 0, 32_000).toArray();
        int window = 200;
        for (int i = 0; i < durations.length; i++) {
            histogram.record(durations[i]);
            if (i >= window) {
                histogram.forget(durations[i - window]);
            }
            int from = Math.max(0, i - window + 1);
            long[] sorted = LongStream.of(durations)
                    .skip(from)
                    .limit(i - from + 1L)
                    .sorted()
                    .toArray();
            double position = 0.95 * (sorted.length - 1);
            int below = (int) position;
            int above = Math.min(below + 1, sorted.length - 1);
            double between = sorted[below] + (position - below) * (sorted[above] - sorted[below]);
            assertThat((double) histogram.percentile(95)).isCloseTo(between, within(0.501));
        }
        assertThat(histogram.count()).isEqualTo(window);
    }

    @Test
    void durationsBeyondADayAndBelowNothingAreTakenAsSuch() {
        histogram.record(-1);
        histogram.record(Long.MAX_VALUE);

        assertThat(histogram.percentile(0)).isZero();
        assertThat(histogram.percentile(100)).isBetween(86_000_000L, 86_400_000L);
    }
}
