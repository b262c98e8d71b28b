package app.redraft.core.call;

import app.redraft.core.call.local.LocalOnlyClient;
import app.redraft.core.llm.ModelClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens to a call, whatever feature makes it, in the order of {@link Step}. A policy is added by one step
 * here and its registration where services are built; a chain that lacks one cannot be built. Thread-safe.
 */
public final class CallChain {
    private static final Step[] ORDER = Step.values();

    private final Map<Step, CallPolicy> policies;
    private final Function<Destination, ModelClient> engine;

    /** The order: each step goes around all those after it. */
    public enum Step {
        /** Text that must stay on this machine goes nowhere else; nobody is asked, nothing is counted. */
        LOCAL_ONLY(true),
        /** The call counts as waiting. */
        QUEUE(true),
        /** The writer's limits of what may be spent. */
        BUDGET(false),
        /** The writer's limit of requests a minute. */
        RATE_LIMIT(false),
        /** One more try of what may pass. */
        RETRY(false),
        /** A second request beside a slow one. */
        HEDGE(false),
        /** Once more, since a retry or a hedge may come long after the first look. */
        STILL_LOCAL_ONLY(true),
        /** A tier that keeps failing is left alone. */
        BREAKER(false),
        /** A row of the ledger for each attempt. */
        METERING(true),
        /** The server that Redraft supervises is there, at the port it got; the wait for it is part of the call. */
        SERVER(false),
        /** The call counts as under way. */
        ENGINE_QUEUE(true),
        /** A key that was refused is not used again. */
        KEY(false);

        private final boolean builtInToo;

        Step(boolean builtInToo) {
            this.builtInToo = builtInToo;
        }
    }

    /**
     * @param policies a policy for each step; {@link Step#LOCAL_ONLY} and {@link Step#STILL_LOCAL_ONLY} are the chain's own
     * @param engine the bare engine of a destination
     * @throws IllegalArgumentException where a policy is missing
     */
    public CallChain(Map<Step, CallPolicy> policies, Function<Destination, ModelClient> engine) {
        Map<Step, CallPolicy> all = new EnumMap<>(policies);
        all.put(Step.LOCAL_ONLY, CallChain::localOnly);
        all.put(Step.STILL_LOCAL_ONLY, CallChain::localOnly);
        for (Step step : ORDER) {
            if (!all.containsKey(step)) {
                throw new IllegalArgumentException("no policy for " + step);
            }
        }
        this.policies = all;
        this.engine = engine;
    }

    /** The client of a destination, every policy around it. */
    public ModelClient client(Destination destination) {
        return from(0, destination);
    }

    private ModelClient from(int position, Destination destination) {
        if (position == ORDER.length) {
            return engine.apply(destination);
        }
        Step step = ORDER[position];
        @Nullable CallPolicy policy = policies.get(step);
        return policy == null || (destination.builtIn() && !step.builtInToo)
                ? from(position + 1, destination)
                : policy.around(destination, next -> from(position + 1, next));
    }

    private static ModelClient localOnly(Destination destination, Function<Destination, ModelClient> next) {
        return new LocalOnlyClient(
                next.apply(destination), destination.settings().onThisMachine());
    }
}
