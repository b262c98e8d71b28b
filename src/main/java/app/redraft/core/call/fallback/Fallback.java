package app.redraft.core.call.fallback;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.text.UserMessage;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether the other tier answers for the one decided: never for a tier the writer chose, only another engine, on frontier only
 * where that costs nothing or was agreed to, never past the document's lock, and the first time that text would go to another place than asked
 * only if the writer agrees. For one call, on its worker thread.
 */
public final class Fallback {
    private final Services services;
    private final Request request;
    private boolean declined;

    /**
     * What decides about every fallback.
     *
     * @param engines the tiers' engines
     * @param readiness what stands against a tier
     * @param enabled whether the settings allow it
     * @param approval asks the writer
     */
    public record Services(
            Engines engines, TierReadiness readiness, BooleanSupplier enabled, FallbackApproval approval) {}

    /**
     * A call that may fall back.
     *
     * @param routing the tier decided, and why
     * @param localOnly whether the text may only go to engines on this machine
     * @param need what the call needs, on each tier
     * @param frontierMayCost whether a frontier that costs may answer too
     */
    public record Request(
            RoutingDecision routing,
            BooleanSupplier localOnly,
            Function<Tier, TierReadiness.Need> need,
            boolean frontierMayCost) {

        /** A call for which only a frontier that costs nothing may answer. */
        public Request(RoutingDecision routing, BooleanSupplier localOnly, Function<Tier, TierReadiness.Need> need) {
            this(routing, localOnly, need, false);
        }

        Tier other() {
            return routing.tier().other();
        }
    }

    /** The fallback of one call. */
    public Fallback(Services services, Request request) {
        this.services = services;
        this.request = request;
    }

    /** Why the other tier should be asked at once, where it may and can, and the writer agrees; else empty. */
    public Optional<TierReadiness.Obstacle> before(Cancellation cancellation) {
        return allowed()
                ? obstacle(request.routing().tier())
                        .filter(known -> obstacle(request.other()).isEmpty())
                        .filter(known -> agreed(known.reason(), cancellation))
                : Optional.empty();
    }

    /** Whether the other tier would be asked if this one could not answer. */
    public boolean isReady() {
        return allowed() && obstacle(request.other()).isEmpty();
    }

    /**
     * Whether the other tier is asked after a failure; text that has arrived is never thrown away for it.
     *
     * @param error what went wrong, or null where nothing did
     * @param textArrived whether there is text of the answer
     * @param reason what the writer is told of the failure
     */
    public boolean after(
            @Nullable ErrorKind error, boolean textArrived, UserMessage reason, Cancellation cancellation) {
        return error != null
                && error != ErrorKind.CANCELLED
                && !textArrived
                && isReady()
                && agreed(reason, cancellation);
    }

    private boolean allowed() {
        Tier other = request.other();
        return !declined
                && services.enabled().getAsBoolean()
                && request.routing().mayFallBack()
                && services.engines().distinct()
                && (other == Tier.EDGE
                        || request.frontierMayCost()
                        || services.engines().free(other))
                && (!request.localOnly().getAsBoolean() || services.engines().local(other));
    }

    private Optional<TierReadiness.Obstacle> obstacle(Tier tier) {
        return services.readiness().obstacle(tier, request.need().apply(tier));
    }

    /** Text that stays on this machine, or goes where it was to go, needs no question. */
    private boolean agreed(UserMessage reason, Cancellation cancellation) {
        Engines engines = services.engines();
        Tier from = request.routing().tier();
        Tier to = request.other();
        Optional<String> place = engines.place(to);
        if (engines.local(to) || place.isEmpty() || place.equals(engines.place(from))) {
            return true;
        }
        String asked = engines.place(from).orElse(from.id());
        declined = !services.approval()
                .approve(new FallbackApproval.Question(from, to, asked, place.get(), reason), cancellation);
        return !declined;
    }
}
