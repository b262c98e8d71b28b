package app.redraft.core.assistant;

import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.ToolTurnRouter;
import app.redraft.core.routing.WarmCache;
import app.redraft.core.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Chooses who answers each turn of a question; the guards around a call may still say otherwise. Any thread. */
public interface TurnRouting {

    /** As {@link ToolTurnRouter#next(List, Supplier)}. */
    RoutingDecision next(List<ToolTurnRouter.Turn> turns, Supplier<Optional<WarmCache>> cache);

    /** As {@link ToolTurnRouter#redo}. */
    boolean redo(List<ToolTurnRouter.Turn> turns);

    /** The rules of {@link ToolTurnRouter}. @param simple names of the tools whose results a small model can use */
    static TurnRouting byRules(Set<String> simple, Settings.Assistant settings) {
        ToolTurnRouter router = new ToolTurnRouter(simple, finalAnswer(settings));
        return new TurnRouting() {
            @Override
            public RoutingDecision next(List<ToolTurnRouter.Turn> turns, Supplier<Optional<WarmCache>> cache) {
                return router.next(turns, cache);
            }

            @Override
            public boolean redo(List<ToolTurnRouter.Turn> turns) {
                return router.redo(turns);
            }
        };
    }

    private static ToolTurnRouter.FinalAnswer finalAnswer(Settings.Assistant settings) {
        return switch (settings.redoWeakAnswers()) {
            case AUTO -> ToolTurnRouter.FinalAnswer.REDO_AFTER_COMPLEX_TOOLS;
            case ALWAYS -> ToolTurnRouter.FinalAnswer.REDO;
            case NEVER -> ToolTurnRouter.FinalAnswer.ACCEPT;
        };
    }
}
