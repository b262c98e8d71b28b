package app.redraft.core.quality.judge;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Judges pairs, a few side by side; what a stop leaves undone the memory of the judge need not repeat. */
final class PairBatches {
    /** Pairs at once; each is two calls, one after the other. */
    private static final int SIDE_BY_SIDE = 4;

    private final Function<JudgedPair, Judgment> judge;
    private final ExecutorService workers;
    private final Cancellation stop;

    PairBatches(Function<JudgedPair, Judgment> judge, ExecutorService workers, Cancellation stop) {
        this.judge = judge;
        this.workers = workers;
        this.stop = stop;
    }

    /** Tries the judge; ends early where it cannot qualify any more. */
    Qualification qualify(List<SpoiledPair> pairs) {
        Qualification soFar = new Qualification(pairs, List.of());
        while (soFar.judgments().size() < pairs.size() && soFar.possible()) {
            List<Judgment> said = new ArrayList<>(soFar.judgments());
            int to = Math.min(pairs.size(), said.size() + SIDE_BY_SIDE);
            said.addAll(sideBySide(pairs.subList(said.size(), to).stream()
                    .map(SpoiledPair::pair)
                    .toList()));
            soFar = new Qualification(pairs, said);
        }
        return soFar;
    }

    /** Judges all pairs; the judgments are in their order. */
    List<Judgment> judge(List<JudgedPair> pairs) {
        List<Judgment> said = new ArrayList<>();
        while (said.size() < pairs.size()) {
            said.addAll(sideBySide(pairs.subList(said.size(), Math.min(pairs.size(), said.size() + SIDE_BY_SIDE))));
        }
        return List.copyOf(said);
    }

    private List<Judgment> sideBySide(List<JudgedPair> pairs) {
        List<Future<Judgment>> running = pairs.stream()
                .map(pair -> workers.submit(() -> judge.apply(pair)))
                .toList();
        List<Judgment> said = new ArrayList<>();
        RuntimeException failure = null;
        for (Future<Judgment> each : running) {
            try {
                said.add(each.get());
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop.cancel();
                failure = ModelException.cancelled();
            }
        }
        if (failure != null) {
            throw failure;
        }
        return said;
    }
}
