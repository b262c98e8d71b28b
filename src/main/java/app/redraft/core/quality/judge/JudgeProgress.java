package app.redraft.core.quality.judge;

import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.quality.gate.GateProgress;
import java.util.function.Consumer;

/** Tells how the judging goes. Thread-safe; events come one after the other. */
final class JudgeProgress {
    private final Tier tier;
    private int of;
    private final Consumer<GateProgress> events;
    private int done;
    private Cost spent = Cost.FREE;

    JudgeProgress(Tier tier, int of, Consumer<GateProgress> events) {
        this.tier = tier;
        this.of = of;
        this.events = events;
    }

    /** More pairs are to be compared than was known. */
    synchronized void more(int pairs) {
        of += pairs;
    }

    synchronized Judgment judged(Judgment judgment) {
        done++;
        events.accept(new GateProgress.Judging(done, of, spent));
        return judgment;
    }

    synchronized void heard(ModelEvent event) {
        if (event instanceof ModelEvent.Receipt receipt) {
            spent = spent.plus(receipt.cost());
        } else if (event instanceof ModelEvent.Pause pause) {
            events.accept(new GateProgress.Waiting(tier, pause.reason(), pause.length()));
        }
    }
}
