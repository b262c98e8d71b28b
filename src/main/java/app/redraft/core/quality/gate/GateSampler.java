package app.redraft.core.quality.gate;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.money.Cost;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks both tiers for samples, side by side, each as a writer's rewrite is asked for. A server on this machine gets one call at
 * a time, so that its times are its own.
 */
final class GateSampler {
    private static final Logger LOG = LoggerFactory.getLogger(GateSampler.class);

    /** Calls at a time of a tier that is asked over the network. */
    private static final int LANES = 4;

    private static final int TRIES = 2;

    /** No further call of the run would end otherwise. */
    private static final Set<ErrorKind> ENDS_THE_RUN =
            EnumSet.of(ErrorKind.AUTH, ErrorKind.FORBIDDEN, ErrorKind.NOT_FOUND, ErrorKind.QUOTA, ErrorKind.BUDGET);
    /** Says nothing of the model. */
    private static final Set<ErrorKind> PASSING = EnumSet.of(
            ErrorKind.RATE_LIMITED,
            ErrorKind.CAPACITY,
            ErrorKind.SERVER,
            ErrorKind.TIMEOUT_FIRST_TOKEN,
            ErrorKind.TIMEOUT_IDLE,
            ErrorKind.CUT_OFF,
            ErrorKind.NETWORK);

    private final Rewriter rewriter;
    private final Executor threads;
    private final BooleanSupplier current;

    /** Hears answers, on the thread of their call. */
    interface Answers {
        /** Somebody is asked now. */
        void asked(SampleKey key);

        /** An answer came, good or bad. */
        void came(SampleKey key, Answer answer) throws GateException;

        /** A tier is not asked for a while. */
        void waiting(Tier tier, UserMessage reason, Duration length);
    }

    /** A sample that is wanted. */
    record Wanted(SampleKey key, Scenario scenario) {}

    /** An answer, and what it took to get it: calls before it that failed cost money too. */
    private record Asked(Version version, Cost spent) {}

    /** @param current whether the models in force are still those that the run examines */
    GateSampler(Rewriter rewriter, Executor threads, BooleanSupplier current) {
        this.rewriter = rewriter;
        this.threads = threads;
        this.current = current;
    }

    /**
     * Asks for samples, and waits for the last of them.
     *
     * @param wanted in the order in which each tier is asked
     * @return why some are missing; empty where all are there
     * @throws GateException where an answer could not be kept
     */
    Optional<GateReport.Unfinished> take(List<Wanted> wanted, Answers answers, Cancellation stop) throws GateException {
        Work work = new Work(answers);
        try (Cancellation.Registration stopped = stop.onCancel(work::stop)) {
            LOG.trace("stops with {}", stopped);
            List<Lane> lanes = EnumSet.allOf(Tier.class).stream()
                    .flatMap(tier -> lanes(tier, wanted, work).stream())
                    .toList();
            CountDownLatch ended = new CountDownLatch(lanes.size());
            lanes.forEach(lane -> threads.execute(() -> {
                try {
                    lane.run();
                } finally {
                    ended.countDown();
                }
            }));
            ended.await();
        } catch (InterruptedException e) {
            work.stop();
            Thread.currentThread().interrupt();
        }
        work.rethrow();
        return Optional.ofNullable(work.unfinished());
    }

    private static GateReport.Unfinished stopped() {
        return new GateReport.Unfinished(ErrorKind.CANCELLED, UserMessage.of("gate.stopped"));
    }

    private List<Lane> lanes(Tier tier, List<Wanted> wanted, Work work) {
        Queue<Wanted> queue = new ConcurrentLinkedQueue<>(
                wanted.stream().filter(each -> each.key().tier() == tier).toList());
        Engines engines = rewriter.engines();
        int lanes = engines.local(tier) ? 1 : LANES;
        PatientTier patience = new PatientTier();
        return IntStream.range(0, Math.min(lanes, queue.size()))
                .mapToObj(number -> new Lane(queue, patience, work))
                .toList();
    }

    /** What all lanes share: the end of the run. */
    private static final class Work {
        private final Answers answers;
        private final Cancellation calls = new Cancellation();
        private final Cancellation over = new Cancellation();
        private GateReport.@Nullable Unfinished unfinished;
        private @Nullable GateException failure;
        private @Nullable RuntimeException fault;

        Work(Answers answers) {
            this.answers = answers;
        }

        /** Nothing more is asked for. What is on its way comes: it is paid for. */
        void end(GateReport.Unfinished why) {
            synchronized (this) {
                if (unfinished == null) {
                    unfinished = why;
                }
            }
            over.cancel();
        }

        /** The writer wants no call any more. */
        void stop() {
            end(stopped());
            calls.cancel();
        }

        void fail(@Nullable GateException notKept, @Nullable RuntimeException broken) {
            synchronized (this) {
                failure = failure == null ? notKept : failure;
                fault = fault == null ? broken : fault;
            }
            over.cancel();
            calls.cancel();
        }

        synchronized void rethrow() throws GateException {
            if (failure != null) {
                throw failure;
            } else if (fault != null) {
                throw fault;
            }
        }

        synchronized GateReport.@Nullable Unfinished unfinished() {
            return unfinished;
        }
    }

    /** Asks for one sample after the other. */
    private final class Lane implements Runnable {
        private final Queue<Wanted> queue;
        private final PatientTier patience;
        private final Work work;

        Lane(Queue<Wanted> queue, PatientTier patience, Work work) {
            this.queue = queue;
            this.patience = patience;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                Wanted next = queue.poll();
                while (next != null && !work.over.isCancelled()) {
                    take(next);
                    next = queue.poll();
                }
                if (!work.over.isCancelled()) {
                    keep(patience.settled());
                }
            } catch (GateException e) {
                work.fail(e, null);
            } catch (RuntimeException e) {
                work.fail(null, e);
            }
        }

        private void take(Wanted wanted) throws GateException {
            if (ifCurrent()) {
                work.answers.asked(wanted.key());
                Asked asked = ask(wanted);
                if (ifCurrent()) {
                    take(wanted, asked);
                }
            }
        }

        /** An answer of a model that is not the one examined must not be kept. */
        private boolean ifCurrent() {
            boolean holds = current.getAsBoolean();
            if (!holds) {
                work.end(new GateReport.Unfinished(ErrorKind.CANCELLED, UserMessage.of("gate.other-settings")));
            }
            return holds;
        }

        private void take(Wanted wanted, Asked asked) throws GateException {
            Version version = asked.version();
            ErrorKind error = version.end().error();
            UserMessage said = version.end().message();
            UserMessage reason = said == null ? UserMessage.of("gate.check.no-answer") : said;
            if (error == ErrorKind.CANCELLED) {
                return;
            } else if (error != null
                    && (ENDS_THE_RUN.contains(error) || version.end().ownLimit())) {
                work.end(new GateReport.Unfinished(
                        error, UserMessage.of("gate.unreachable", wanted.key().tier(), reason)));
            } else if (error != null && PASSING.contains(error)) {
                if (patience.failed(wanted.key(), answer(asked))) {
                    work.end(new GateReport.Unfinished(
                            error,
                            UserMessage.of("gate.unreachable", wanted.key().tier(), reason)));
                }
            } else {
                keep(patience.settled());
                work.answers.came(wanted.key(), answer(asked));
            }
        }

        private void keep(List<PatientTier.Failure> failures) throws GateException {
            for (PatientTier.Failure failure : failures) {
                work.answers.came(failure.key(), failure.answer());
            }
        }

        /** A failure that says nothing of the model gets a second try. */
        private Asked ask(Wanted wanted) {
            Version version = once(wanted);
            Cost spent = version.receipt().cost();
            for (int tries = 1; tries < TRIES && mayPass(version); tries++) {
                pause(wanted.key().tier(), version.end());
                if (work.over.isCancelled()) {
                    break;
                }
                version = once(wanted);
                spent = spent.plus(version.receipt().cost());
            }
            return new Asked(version, spent);
        }

        private boolean mayPass(Version version) {
            ErrorKind error = version.end().error();
            return error != null && PASSING.contains(error) && !work.over.isCancelled();
        }

        private void pause(Tier tier, Version.End end) {
            Duration wait = end.retryAfter();
            UserMessage why = end.message();
            if (wait != null && why != null) {
                work.answers.waiting(tier, why, wait);
                try {
                    work.over.sleep(wait);
                } catch (ModelException stopped) {
                    LOG.trace("stopped while waiting", stopped);
                }
            }
        }

        private Version once(Wanted wanted) {
            Scenario scenario = wanted.scenario();
            Tier tier = wanted.key().tier();
            return rewriter.openForGate(new Passage(scenario.text(), "", ""), instruction(scenario))
                    .rewrite(TierChoice.of(tier), event -> hear(tier, event), work.calls);
        }

        private void hear(Tier tier, RewriteEvent event) {
            if (event instanceof RewriteEvent.Waiting waiting && waiting.pause() != null) {
                work.answers.waiting(
                        tier, waiting.pause().reason(), waiting.pause().length());
            }
        }
    }

    static Instruction instruction(Scenario scenario) {
        Preset preset =
                scenario.preset() == null ? null : Preset.of(scenario.preset()).orElse(null);
        return new Instruction(preset, scenario.instruction());
    }

    private static Answer answer(Asked asked) {
        Version version = asked.version();
        return new Answer(
                version.text(),
                version.restored().text(),
                version.engine().model(),
                new Answer.End(
                        version.end().finish(),
                        version.end().error(),
                        version.end().message()),
                new Answer.Receipt(version.receipt().ttftMs(), version.receipt().totalMs(), asked.spent()));
    }
}
