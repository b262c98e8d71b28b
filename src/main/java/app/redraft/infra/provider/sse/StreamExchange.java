package app.redraft.infra.provider.sse;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.failure.CallTarget;
import app.redraft.infra.provider.failure.FailureText;
import app.redraft.infra.provider.failure.TransportFailures;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * One request and its stream. Two clocks run: until the first payload, and between payloads; comments and pings do not
 * re-arm them. After the model said that it stopped, only a short grace is left for usage and the end marker. Lives for
 * one call, on the calling thread.
 */
final class StreamExchange {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final long DRAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Call call;
    private final StreamInbox inbox;
    private final EventDecoder decoder;
    private final Answer answer;
    private final CallTarget target;
    private final Consumer<ModelEvent> events;
    private final Duration firstToken;
    private final Duration idle;
    private boolean opened;
    private boolean closed;
    private WireItem.@Nullable Rejected rejected;

    /** What one exchange works with. */
    record Parts(Call call, StreamInbox inbox, EventDecoder decoder, Answer answer, CallTarget target) {}

    /**
     * A call that was not yet started.
     *
     * @param firstToken longest wait for the first payload
     * @param idle longest wait between payloads
     */
    StreamExchange(Parts parts, Consumer<ModelEvent> events, Duration firstToken, Duration idle) {
        this.call = parts.call();
        this.inbox = parts.inbox();
        this.decoder = parts.decoder();
        this.answer = parts.answer();
        this.target = parts.target();
        this.events = events;
        this.firstToken = firstToken;
        this.idle = idle;
    }

    /**
     * Runs the call to its end.
     *
     * @return the refusal where the status was not 2xx; empty where the answer is ready to be judged
     * @throws ModelException when it failed, timed out or was cancelled
     */
    Optional<WireItem.Rejected> run(Cancellation cancellation) {
        Cancellation.Registration registration = cancellation.onCancel(this::stop);
        try {
            call.enqueue(new StreamReceiver(inbox));
            receive(cancellation);
            drain();
            return Optional.ofNullable(rejected);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelException.cancelled();
        } finally {
            registration.close();
            inbox.close();
            if (!closed) {
                call.cancel();
            }
        }
    }

    private void stop() {
        call.cancel();
        inbox.wake();
    }

    private void receive(Cancellation cancellation) throws InterruptedException {
        long deadline = System.nanoTime() + firstToken.toNanos();
        boolean begun = false;
        while (!closed && !answer.ended()) {
            cancellation.check();
            StreamInbox.Arrival arrival = inbox.next(deadline - System.nanoTime());
            cancellation.check();
            if (arrival == null || arrival.nanos() - deadline > 0) {
                if (answer.finished()) {
                    return;
                }
                throw late(begun);
            }
            long payloads = answer.payloads();
            boolean finished = answer.finished();
            take(arrival.item());
            boolean payload = answer.payloads() > payloads;
            begun = begun || payload;
            if (payload || (answer.finished() && !finished)) {
                deadline = arrival.nanos() + (answer.finished() ? shorter(idle, GRACE) : idle).toNanos();
            }
        }
    }

    private void take(WireItem item) {
        if (item instanceof WireItem.Opened head) {
            opened = true;
            decoder.opened(head.headers());
        } else if (item instanceof WireItem.Data data) {
            long payloads = answer.payloads();
            decoder.event(data.type(), data.data());
            if (answer.payloads() == payloads && !answer.finished()) {
                events.accept(new ModelEvent.Heartbeat());
            }
        } else if (item instanceof WireItem.Sent) {
            events.accept(new ModelEvent.Sent());
        } else if (item instanceof WireItem.Comment) {
            events.accept(new ModelEvent.Heartbeat());
        } else if (item instanceof WireItem.Rejected refusal) {
            rejected = refusal;
            closed = true;
        } else if (item instanceof WireItem.Broken broken) {
            closed = true;
            broken(broken.failure());
        } else {
            closed = true;
        }
    }

    /** A failure after the model said that it stopped is the end, not an error. */
    private void broken(IOException failure) {
        if (answer.finished()) {
            return;
        }
        if (failure instanceof NormalizingSource.NoEvents) {
            answer.strange();
            return;
        }
        if (failure instanceof StreamNormalizer.UnknownEncoding) {
            throw failed(ErrorKind.SERVER, UserMessage.of("provider.unknown-encoding", target.host()), false, failure);
        }
        if (failure instanceof NormalizingSource.WebPage) {
            throw failed(ErrorKind.NOT_FOUND, UserMessage.of("provider.web-page", target.host()), false, failure);
        }
        if (failure instanceof NormalizingSource.LineTooLong) {
            throw failed(ErrorKind.SERVER, UserMessage.of("provider.no-answer-format", target.host()), false, failure);
        }
        if (!opened) {
            throw TransportFailures.of(failure, target);
        }
        String key = answer.payloads() > 0 ? "provider.broke-in-answer" : "provider.broke-before-answer";
        throw failed(ErrorKind.CUT_OFF, UserMessage.of(key, target.host()), true, failure);
    }

    private ModelException late(boolean begun) {
        return begun
                ? failed(ErrorKind.TIMEOUT_IDLE, UserMessage.of("provider.silent", target.host(), idle), true, null)
                : failed(
                        ErrorKind.TIMEOUT_FIRST_TOKEN,
                        UserMessage.of("provider.late", target.host(), firstToken),
                        true,
                        null);
    }

    /** After the end marker the server normally closes at once; waiting for it briefly keeps the connection usable. */
    private void drain() throws InterruptedException {
        long until = System.nanoTime() + DRAIN_NANOS;
        while (!closed) {
            StreamInbox.Arrival arrival = inbox.next(until - System.nanoTime());
            if (arrival == null) {
                return;
            }
            closed = arrival.item() instanceof WireItem.Closed || arrival.item() instanceof WireItem.Broken;
        }
    }

    private ModelException failed(ErrorKind kind, UserMessage message, boolean retryable, @Nullable IOException cause) {
        UserMessage shown = FailureText.withRequestId(message, answer.requestId());
        ModelException failure = new ModelException(
                kind,
                shown,
                new ModelException.Details(retryable, null, answer.requestId(), answer.usage(), null),
                cause);
        return answer.begun() ? failure.answeredBy(answer.model()) : failure;
    }

    private static Duration shorter(Duration first, Duration second) {
        return first.compareTo(second) < 0 ? first : second;
    }
}
