package app.redraft.ui.rewrite.review;

import app.redraft.core.llm.ModelEvent;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.Hunk;
import app.redraft.ui.common.Texts;
import java.util.List;

/**
 * What an engine with rules did, or offers, in one change.
 *
 * @param original the words that stood there
 * @param replacement the words in their place
 * @param rule the id of the rule
 * @param spelling whether it is about a word that no dictionary has
 */
public record Correction(String original, String replacement, String rule, boolean spelling) {
    private static final String UNKNOWN_WORD = "proofreading.reason.spelling";

    /** What was done in a change; empty where a model wrote it, which tells no rules. */
    static List<Correction> of(Version version, Hunk hunk) {
        if (hunk.optional()) {
            return version.suggestions().stream()
                    .filter(offer -> offer.replacement().equals(hunk.replacement())
                            && Texts.sentence(offer.reason()).equals(hunk.reason()))
                    .limit(1)
                    .map(offer -> new Correction("", offer.replacement(), offer.rule(), false))
                    .toList();
        }
        return version.explanations(hunk.originalStart(), hunk.originalEnd()).stream()
                .map(Correction::of)
                .distinct()
                .toList();
    }

    private static Correction of(ModelEvent.Explanation why) {
        return new Correction(
                why.original(),
                why.replacement(),
                why.rule(),
                why.reason().key().equals(UNKNOWN_WORD));
    }
}
