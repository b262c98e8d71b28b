package app.redraft.core.quality.phrase;

import app.redraft.core.quality.guard.Warning;
import java.util.List;

/**
 * Marks what a rewrite brought in that gives away a machine, each with a cure. The writer decides; nothing is blocked. English
 * words and phrases; contrasts, dashes and lists of three in German, French and Spanish too. Deterministic and without state; any
 * thread. Takes a millisecond or two for 2,000 words.
 */
public final class PhraseGuard {
    private PhraseGuard() {}

    /**
     * What a rewrite brought in.
     *
     * @param original the passage
     * @param rewritten a finished rewrite of it
     * @param learned what the writer's decisions taught
     * @return warnings of kind {@code phrase}, in the order of the rewrite; empty where the texts are equal
     */
    public static List<Warning> check(String original, String rewritten, LearnedPhrases learned) {
        if (original.equals(rewritten) || rewritten.isBlank()) {
            return List.of();
        }
        return PhraseFinder.compare(original, rewritten, learned).stream()
                .map(Finding::warning)
                .toList();
    }

    /**
     * What a text has of such phrases, whoever wrote it; nothing is changed. Dashes and lists of three count where there are many.
     *
     * @param learned what the writer's decisions taught
     * @return warnings of kind {@code phrase}, in the order of the text
     */
    public static List<Warning> audit(String text, LearnedPhrases learned) {
        return PhraseFinder.audit(text, learned).stream().map(Finding::warning).toList();
    }
}
