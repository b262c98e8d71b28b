package app.redraft.ui.rewrite.versions;

import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.Hunk;
import app.redraft.core.text.review.Review;
import app.redraft.core.text.units.WordCount;

/**
 * What the ledger learns of a decision.
 *
 * @param outcome what became of the version
 * @param keptWords words of the version that stand in the document now; 0 when nothing was accepted
 */
public record Acceptance(Outcome outcome, int keptWords) {

    public static Acceptance of(Version version, Review decided) {
        long offered = decided.hunks().stream().filter(hunk -> !hunk.optional()).count();
        long accepted = decided.hunks().stream()
                .filter(hunk -> decided.decision(hunk.index()) == Decision.ACCEPTED)
                .count();
        if (version.finished() && decided.hunks().isEmpty()) {
            return new Acceptance(Outcome.ACCEPTED, keptWords(decided));
        } else if (accepted == 0) {
            return new Acceptance(nothing(version), 0);
        }
        Outcome outcome = version.finished() && accepted >= offered ? Outcome.ACCEPTED : Outcome.PARTLY;
        return new Acceptance(outcome, keptWords(decided));
    }

    private static Outcome nothing(Version version) {
        if (version.finished()) {
            return Outcome.REJECTED;
        }
        return version.end().error() == ErrorKind.CANCELLED ? Outcome.CANCELLED : Outcome.FAILED;
    }

    /** Words of the accepted text without those the version would have replaced. */
    private static int keptWords(Review decided) {
        int words = WordCount.of(decided.text()).words();
        for (Hunk hunk : decided.hunks()) {
            if (!hunk.optional() && decided.decision(hunk.index()) != Decision.ACCEPTED) {
                words -= WordCount.of(decided.original().substring(hunk.originalStart(), hunk.originalEnd()))
                        .words();
            }
        }
        return Math.max(0, words);
    }
}
