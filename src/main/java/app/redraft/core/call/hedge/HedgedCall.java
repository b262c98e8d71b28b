package app.redraft.core.call.hedge;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call, and a second request beside it where it is slow to begin. The first runs on the calling thread, the second on a
 * worker. Whichever delivers the first payload wins: the other is stopped, and nothing of it is heard. Every event is
 * delivered on the calling thread; both have ended when the call returns.
 */
final class HedgedCall {
    private static final Logger LOG = LoggerFactory.getLogger(HedgedCall.class);

    /** A wait that nobody notices is not worth a second request. */
    static final Duration LEAST_WAIT = Duration.ofMillis(100);

    private enum Leg {
        FIRST,
        HEDGE
    }

    private final ModelClient delegate;
    private final ChatRequest request;
    private final Consumer<ModelEvent> events;
    private final Supplier<Optional<Duration>> patience;
    private final HedgingServices services;
    private final Cancellation waiting = new Cancellation();
    private final Cancellation first = new Cancellation();
    private final Cancellation hedge = new Cancellation();
    private final LinkedBlockingQueue<Optional<ModelEvent>> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch hedgeOver = new CountDownLatch(1);
    private final HedgeBooking booking;
    private final long askedAt;

    private @Nullable Leg winner;
    private boolean firstOver;
    private boolean hedgeBegun;
    private volatile long hedgeAskedAt;
    private volatile @Nullable ModelReply hedgeReply;
    private volatile @Nullable ModelException hedgeFailure;
    private volatile ModelEvent.@Nullable Receipt hedgeReceipt;
    private ModelEvent.@Nullable Receipt firstReceipt;

    HedgedCall(
            ModelClient delegate,
            ChatRequest request,
            Consumer<ModelEvent> events,
            Supplier<Optional<Duration>> patience,
            HedgingServices services) {
        this.delegate = delegate;
        this.request = request;
        this.events = events;
        this.patience = patience;
        this.services = services;
        booking = new HedgeBooking(request, services.ledger());
        askedAt = services.nanos().getAsLong();
    }

    ModelReply run(Cancellation stop) {
        Cancellation.Registration registration = stop.onCancel(this::stopBoth);
        beginToWait();
        try {
            return answer();
        } finally {
            stopBoth();
            if (hedgeBegun()) {
                awaitHedge();
            }
            registration.close();
            settle();
        }
    }

    /** Whether the second request answered. */
    synchronized boolean hedgeWon() {
        return winner == Leg.HEDGE;
    }

    /** Whether a second request was made for nothing. */
    synchronized boolean hedgeLost() {
        return hedgeBegun && winner == Leg.FIRST;
    }

    private void beginToWait() {
        try {
            services.threads().execute(this::standBy);
        } catch (RejectedExecutionException closing) {
            // Redraft is being closed: nothing is asked twice any more.
            waiting.cancel();
        }
    }

    private ModelReply answer() {
        ModelException failure;
        try {
            ModelReply reply = delegate.stream(request, this::hearFirst, first);
            if (win(Leg.FIRST)) {
                return reply;
            }
            failure = ModelException.cancelled();
        } catch (ModelException e) {
            failure = e;
        }
        if (!hedgeGoesOn()) {
            throw failure;
        }
        return follow(failure);
    }

    /** Passes on what the second request brings; the failure of the first is told only where the second fails too. */
    private ModelReply follow(ModelException firstFailure) {
        try {
            for (Optional<ModelEvent> event = heard.take(); event.isPresent(); event = heard.take()) {
                events.accept(event.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelException.cancelled();
        }
        ModelReply reply = hedgeReply;
        if (reply != null) {
            win(Leg.HEDGE);
            return reply;
        }
        ModelException failure = hedgeFailure;
        throw failure == null || !hedgeWon() ? firstFailure : failure;
    }

    private void hearFirst(ModelEvent event) {
        if (event instanceof ModelEvent.Receipt receipt) {
            firstReceipt = receipt;
            return;
        }
        if (event.isPayload() && !win(Leg.FIRST)) {
            throw ModelException.cancelled();
        }
        if (event instanceof ModelEvent.Heartbeat sign && sign.loading()) {
            // A server that loads its model is not asked to do more.
            waiting.cancel();
        }
        if (!hedgeWon()) {
            events.accept(event);
        }
    }

    private void hearHedge(ModelEvent event) {
        if (event instanceof ModelEvent.Receipt receipt) {
            hedgeReceipt = receipt;
            return;
        }
        if (event.isPayload() && !win(Leg.HEDGE)) {
            throw ModelException.cancelled();
        }
        if (hedgeWon()) {
            heard.add(Optional.of(event));
        }
    }

    /** Waits beside the call, and asks a second time when its time is over. */
    private void standBy() {
        try {
            services.sleeper().sleep(LEAST_WAIT, waiting);
            Optional<Duration> wait = patience.get();
            if (wait.isEmpty()) {
                return;
            }
            Duration rest = wait.get().minus(LEAST_WAIT);
            services.sleeper().sleep(rest.isNegative() ? Duration.ZERO : rest, waiting);
            if (beginHedge()) {
                hedgeReply = delegate.stream(booking.secondRequest(), this::hearHedge, hedge);
            }
        } catch (ModelException e) {
            hedgeFailure = e;
        } catch (RuntimeException e) {
            LOG.warn("A second request failed unexpectedly", e);
        } finally {
            heard.add(Optional.empty());
            hedgeOver.countDown();
        }
    }

    private boolean beginHedge() {
        waiting.check();
        if (!stillWaits() || !services.budget().extra()) {
            return false;
        }
        if (services.limiter().take(false).isPresent()) {
            services.budget().giveBack();
            return false;
        }
        if (!markBegun()) {
            services.limiter().giveBack();
            services.budget().giveBack();
            return false;
        }
        hedgeAskedAt = services.nanos().getAsLong();
        return true;
    }

    /** Whether the first request has neither begun to answer nor ended. */
    private synchronized boolean stillWaits() {
        return winner == null && !firstOver && !hedge.isCancelled();
    }

    private synchronized boolean markBegun() {
        hedgeBegun = stillWaits();
        return hedgeBegun;
    }

    /** Whether this side is, or now becomes, the one that answers; the other is then stopped. */
    private boolean win(Leg leg) {
        synchronized (this) {
            if (winner != null) {
                return winner == leg;
            }
            winner = leg;
        }
        waiting.cancel();
        (leg == Leg.FIRST ? hedge : first).cancel();
        return true;
    }

    /** Ends the first request; from here on no second one begins. */
    private synchronized boolean hedgeGoesOn() {
        firstOver = true;
        return hedgeBegun && winner != Leg.FIRST;
    }

    private synchronized boolean hedgeBegun() {
        return hedgeBegun;
    }

    private void stopBoth() {
        waiting.cancel();
        first.cancel();
        hedge.cancel();
    }

    private void awaitHedge() {
        try {
            hedgeOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The one receipt: of the side that answered, with the times the writer waited. */
    private void settle() {
        ModelEvent.Receipt receipt = firstReceipt;
        ModelEvent.Receipt second = hedgeReceipt;
        if (hedgeWon() && receipt != null && second != null) {
            long laterMs = TimeUnit.NANOSECONDS.toMillis(hedgeAskedAt - askedAt);
            receipt = booking.answered(receipt, second, laterMs);
        }
        if (receipt != null) {
            events.accept(receipt);
        }
    }
}
