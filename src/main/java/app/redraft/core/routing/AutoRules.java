package app.redraft.core.routing;

import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.RoutingCause.Reason;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.request.ActRecognizer;

/**
 * Auto: the {@link ComplexityScore}, and beside it what is asked for. What a small model does as well stays on edge whatever
 * the score of the passage; a demanding act, or a light one with conditions that make it hard, goes to frontier although no
 * factor of the score sees it.
 * Stateless; any thread.
 */
final class AutoRules {
    private final ComplexityScorer scorer = new ComplexityScorer();
    private final ActRecognizer acts = new ActRecognizer();

    /**
     * Decides for one request.
     *
     * @param instruction what is asked for
     * @param text the passage; it counts for length and code marks only
     * @param threshold score from which on a request is complex, 0..10
     */
    RoutingDecision decide(String instruction, String text, double threshold) {
        ComplexityScore score = scorer.score(instruction, text);
        ActRecognizer.Reading reading = acts.read(instruction);
        RoutingCause act = new RoutingCause.Act(reading.act());
        boolean complex = score.reaches(threshold);
        return switch (reading.verdict()) {
            case EASY -> RoutingDecision.of(Tier.EDGE, act, score, threshold);
            case DEMANDING -> RoutingDecision.of(Tier.FRONTIER, complex ? Reason.SCORE : act, score, threshold);
            case NO_SIGNAL ->
                complex
                        ? RoutingDecision.of(Tier.FRONTIER, Reason.SCORE, score, threshold)
                        : reading.act().isEmpty()
                                ? withoutAct(reading.brief(), score, threshold)
                                : RoutingDecision.of(Tier.EDGE, act, score, threshold);
        };
    }

    /** The score alone. */
    ComplexityScore score(String instruction, String text) {
        return scorer.score(instruction, text);
    }

    /**
     * Absence of evidence is not evidence of simplicity: a request that says something at length and is not understood goes
     * to the stronger tier. A few words in an editor nearly always name a small change, known or not.
     */
    private static RoutingDecision withoutAct(boolean brief, ComplexityScore score, double threshold) {
        boolean scored = score.technical() + score.multiStep() + score.question() > 0;
        return RoutingDecision.of(
                brief ? Tier.EDGE : Tier.FRONTIER, brief && scored ? Reason.SCORE : Reason.NO_SIGNAL, score, threshold);
    }
}
