package app.redraft.ui.rewrite.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A pointer that rests on Go Deeper says something; one that passes over it does not. */
class FrontierIntentTest {
    private Duration asked = Duration.ZERO;
    private Runnable waiting = () -> {};
    private int heard;
    private final FrontierIntent intent = new FrontierIntent(
            (duration, action) -> {
                asked = duration;
                waiting = action;
                return () -> waiting = () -> {};
            },
            () -> heard++);

    @Test
    void restingThereIsHeardOnce() {
        intent.near(true);
        intent.near(true);
        assertThat(heard).isZero();
        assertThat(asked).isEqualTo(FrontierIntent.DWELL);
        waiting.run();
        assertThat(heard).isEqualTo(1);

        intent.near(false);
        intent.near(true);
        waiting.run();
        assertThat(heard).isEqualTo(2);
    }

    @Test
    void passingByIsNotHeard() {
        intent.near(true);
        intent.near(false);
        waiting.run();
        assertThat(heard).isZero();
    }
}
