package app.redraft.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.ToolTurnRouter.Call;
import app.redraft.core.routing.ToolTurnRouter.FinalAnswer;
import app.redraft.core.routing.ToolTurnRouter.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A turn goes to edge only on positive evidence that it is simple. */
class ToolTurnRouterTest {
    private static final Call COUNT = new Call("count_words", "{}", false);
    private static final Call OUTLINE = new Call("outline", "{}", false);
    private static final Call REWRITE = new Call("rewrite", "{}", false);

    private final ToolTurnRouter router = router(FinalAnswer.REDO_AFTER_COMPLEX_TOOLS);

    @Test
    void theFirstTurnReasons() {
        assertThat(next()).isEqualTo(RoutingDecision.of(Tier.FRONTIER, RoutingCause.of("tools:first")));
    }

    @Test
    void onlySimpleToolsLeadToEdge() {
        assertThat(next(called(COUNT))).isEqualTo(RoutingDecision.of(Tier.EDGE, RoutingCause.of("tools:simple")));
        assertThat(next(called(COUNT, OUTLINE)).tier()).isEqualTo(Tier.EDGE);
        assertThat(next(called(REWRITE), called(COUNT)).tier())
                .as("only the last turn counts")
                .isEqualTo(Tier.EDGE);
    }

    @Test
    void aMixedSetIsNotSimple() {
        assertThat(next(called(COUNT, REWRITE)).cause().id()).isEqualTo("tools:complex_tool");
    }

    @Test
    void anEmptySetIsNotSimple() {
        assertThat(next(called()).cause().id()).isEqualTo("tools:no_call");
        assertThat(next(called(COUNT), turn(FinishReason.STOP)).cause().id()).isEqualTo("tools:no_call");
    }

    @Test
    void anErrorGoesToFrontier() {
        assertThat(next(called(COUNT, new Call("outline", "{}", true))).cause().id())
                .isEqualTo("tools:tool_error");
    }

    @Test
    void aRepeatedIdenticalCallGoesToFrontier() {
        assertThat(next(called(COUNT), called(COUNT)).cause().id()).isEqualTo("tools:repeated_call");
        assertThat(next(called(COUNT), called(new Call("count_words", "{\"from\":2}", false)))
                        .tier())
                .isEqualTo(Tier.EDGE);
    }

    @Test
    void aTurnStaysWhereTheChangeWouldCostMoreThanItSaves() {
        WarmCache dear = new WarmCache(new WarmCache.Expected(3_000, 1_200), new WarmCache.Expected(9_000, 400));
        WarmCache cheap = new WarmCache(new WarmCache.Expected(3_000, 1_200), new WarmCache.Expected(3_500, 400));

        assertThat(router.next(List.of(called(COUNT)), () -> Optional.of(dear)))
                .isEqualTo(RoutingDecision.of(Tier.FRONTIER, RoutingCause.ToolTurn.WARM_CACHE));
        assertThat(router.next(List.of(called(COUNT)), () -> Optional.of(cheap)).tier())
                .as("the time saved is worth it")
                .isEqualTo(Tier.EDGE);
        assertThat(router.next(List.of(called(COUNT, REWRITE)), () -> Optional.of(dear))
                        .cause())
                .as("asked only where edge would do")
                .isEqualTo(RoutingCause.ToolTurn.COMPLEX_TOOL);
    }

    @Test
    void anUnknownStopReasonGoesToFrontier() {
        assertThat(next(turn(null, COUNT)).cause().id()).isEqualTo("tools:unknown_stop");
    }

    @Test
    void anAnswerOfEdgeIsRedoneAfterComplexToolsByDefault() {
        Turn answer = turn(FinishReason.STOP);
        assertThat(router.redo(List.of(called(COUNT), answer))).isFalse();
        assertThat(router.redo(List.of(called(REWRITE), called(COUNT), answer))).isTrue();
        assertThat(router(FinalAnswer.ACCEPT).redo(List.of(called(REWRITE), answer)))
                .isFalse();
        assertThat(router(FinalAnswer.REDO).redo(List.of(called(COUNT), answer)))
                .isTrue();
    }

    private RoutingDecision next(Turn... turns) {
        return router.next(List.of(turns));
    }

    private static ToolTurnRouter router(FinalAnswer finalAnswer) {
        return new ToolTurnRouter(Set.of("count_words", "outline"), finalAnswer);
    }

    private static Turn called(Call... calls) {
        return turn(FinishReason.TOOL_CALLS, calls);
    }

    private static Turn turn(@Nullable FinishReason finish, Call... calls) {
        return new Turn(List.of(calls), finish);
    }
}
