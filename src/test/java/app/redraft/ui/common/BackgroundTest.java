package app.redraft.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** No failure of work in the background is swallowed. */
class BackgroundTest {
    private final List<Throwable> told = new ArrayList<>();
    private final List<Throwable> heard = new ArrayList<>();
    private final List<String> results = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run, told::add);

    private static Callable<String> failing(Throwable failure) {
        return () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        };
    }

    @Test
    void theCallerHearsWhatHeHasWordsForAndNobodyElse() {
        background.run(failing(new IOException("gone")), results::add, heard::add);
        assertThat(heard).singleElement().isInstanceOf(IOException.class);
        background.run(failing(new StackOverflowError()), results::add, heard::add);
        assertThat(heard).last().isInstanceOf(ExecutionException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void theWindowIsToldWhatNoCallerExpects() {
        background.run(failing(new IllegalStateException("a fault")), results::add);
        background.run(failing(new NoClassDefFoundError("missing")), results::add);
        assertThat(told).hasSize(2);
        background.run(() -> "done", results::add);
        assertThat(results).containsExactly("done");
    }
}
