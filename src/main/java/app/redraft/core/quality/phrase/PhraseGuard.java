package app.redraft.core.quality.phrase;

import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.core.quality.guard.Warning;
import java.util.List;
import java.util.function.Supplier;

/**
 * Marks what a rewrite brought in that gives away a machine, each with a cure where one is known. The writer decides; nothing is
 * blocked. Words and phrases, contrasts, dashes and lists of three in English, German, French and Spanish. Deterministic; any
 * thread. Takes a millisecond or two for 2,000 words.
 */
public final class PhraseGuard implements RewriteGuard {
    private final Supplier<LearnedPhrases> learned;

    /** @param learned what the writer's decisions taught; asked at every check */
    public PhraseGuard(Supplier<LearnedPhrases> learned) {
        this.learned = learned;
    }

    /** A guard that learnt nothing. */
    public PhraseGuard() {
        this(() -> LearnedPhrases.NONE);
    }

    /**
     * What a rewrite brought in.
     *
     * @return warnings of kind {@code phrase}, in the order of the rewrite; empty where the texts are equal
     */
    @Override
    public List<Warning> check(String original, String rewritten, String instruction) {
        if (original.equals(rewritten) || rewritten.isBlank()) {
            return List.of();
        }
        return PhraseFinder.compare(original, rewritten, learned.get()).stream()
                .map(Finding::warning)
                .toList();
    }

    /**
     * What a text has of such phrases, whoever wrote it; nothing is changed. Dashes and lists of three count where there are many.
     *
     * @return warnings of kind {@code phrase}, in the order of the text
     */
    public List<Warning> audit(String text) {
        return PhraseFinder.audit(text, learned.get()).stream()
                .map(Finding::warning)
                .toList();
    }
}
