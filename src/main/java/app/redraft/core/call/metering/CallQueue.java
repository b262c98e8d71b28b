package app.redraft.core.call.metering;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.OpenCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts the calls of this process that are under way, by tier, and ends them when the program ends. Thread-safe. */
public final class CallQueue implements OpenCalls {
    private final Map<Tier, AtomicInteger> asked = counters();
    private final Map<Tier, AtomicInteger> calling = counters();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Cancellation> underWay = new ArrayList<>();
    private boolean ended;

    @Override
    public void onChange(Runnable action) {
        listeners.add(action);
    }

    /** Counts calls from the moment they are wanted: goes outside of everything that may make them wait. */
    public ModelClient asked(Tier tier, ModelClient client) {
        return new Counted(new Endable(client), counter(asked, tier), listeners);
    }

    /**
     * Ends the calls under way as stopped, and waits until they are entered in the ledger; none begins any more.
     *
     * @return whether all had ended in this time
     */
    public boolean end(Duration patience) {
        List<Cancellation> calls;
        synchronized (underWay) {
            ended = true;
            calls = List.copyOf(underWay);
        }
        calls.forEach(Cancellation::cancel);
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (underWay) {
            try {
                for (long left = patience.toNanos();
                        !underWay.isEmpty() && left > 0;
                        left = deadline - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(underWay, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return underWay.isEmpty();
        }
    }

    /** Counts calls while a server works on them: goes right around the engine. */
    public ModelClient calling(Tier tier, ModelClient client) {
        return new Counted(client, counter(calling, tier), listeners);
    }

    @Override
    public Load load(Tier tier) {
        int called = counter(calling, tier).get();
        return new Load(called, Math.max(0, counter(asked, tier).get() - called));
    }

    private static Map<Tier, AtomicInteger> counters() {
        Map<Tier, AtomicInteger> counters = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            counters.put(tier, new AtomicInteger());
        }
        return counters;
    }

    private static AtomicInteger counter(Map<Tier, AtomicInteger> counters, Tier tier) {
        return Objects.requireNonNull(counters.get(tier));
    }

    /** Calls that end with the program. */
    private final class Endable implements ModelClient {
        private final ModelClient delegate;

        Endable(ModelClient delegate) {
            this.delegate = delegate;
        }

        @Override
        public EngineId engine() {
            return delegate.engine();
        }

        @Override
        public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
            Cancellation own = new Cancellation();
            begin(own);
            Cancellation.Registration linked = cancellation.onCancel(own::cancel);
            try {
                return delegate.stream(request, events, own);
            } finally {
                linked.close();
                over(own);
            }
        }

        private void begin(Cancellation own) {
            synchronized (underWay) {
                if (ended) {
                    throw ModelException.cancelled();
                }
                underWay.add(own);
            }
        }

        private void over(Cancellation own) {
            synchronized (underWay) {
                underWay.remove(own);
                underWay.notifyAll();
            }
        }
    }

    private record Counted(ModelClient delegate, AtomicInteger count, List<Runnable> listeners) implements ModelClient {
        @Override
        public EngineId engine() {
            return delegate.engine();
        }

        @Override
        public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
            count.incrementAndGet();
            listeners.forEach(Runnable::run);
            try {
                return delegate.stream(request, events, cancellation);
            } finally {
                count.decrementAndGet();
                listeners.forEach(Runnable::run);
            }
        }
    }
}
