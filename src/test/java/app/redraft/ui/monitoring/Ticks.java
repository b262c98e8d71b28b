package app.redraft.ui.monitoring;

import app.redraft.ui.common.Delay;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** Actions that wait until they are told that their time has come. */
final class Ticks implements Delay {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public Runnable after(Duration duration, Runnable action) {
        waiting.add(action);
        return () -> waiting.remove(action);
    }

    void pass(int ticks) {
        for (int i = 0; i < ticks; i++) {
            waiting.remove().run();
        }
    }
}
