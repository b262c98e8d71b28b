package app.redraft.ui.document;

import app.redraft.ui.common.Delay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that passes only when told to. */
public final class HandClock implements Delay {
    private record Waiting(Duration due, Runnable action) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Runnable after(Duration duration, Runnable action) {
        Waiting mine = new Waiting(now.plus(duration), action);
        waiting.add(mine);
        return () -> waiting.remove(mine);
    }

    public void pass(Duration duration) {
        Duration until = now.plus(duration);
        Optional<Waiting> next = nextBy(until);
        while (next.isPresent()) {
            now = next.get().due();
            waiting.remove(next.get());
            next.get().action().run();
            next = nextBy(until);
        }
        now = until;
    }

    private Optional<Waiting> nextBy(Duration until) {
        return waiting.stream()
                .filter(each -> each.due().compareTo(until) <= 0)
                .min(Comparator.comparing(Waiting::due));
    }
}
