package app.redraft.core.quality.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Compares a rewrite with its original and tells where it may say something else. The writer decides; nothing is blocked.
 * Deterministic and without state; any thread. Takes a few milliseconds for 2,000 words.
 */
public final class MeaningGuard {
    private static final List<MeaningCheck> CHECKS = List.of(
            new NumberCheck(),
            new DateCheck(),
            new NameCheck(),
            new NegationCheck(),
            new QuantifierCheck(),
            new QuotationCheck(),
            KeptCheck.links(),
            KeptCheck.code(),
            KeptCheck.marks(),
            new InventionCheck(),
            new ShapeCheck());

    /** In another language words cannot be compared. */
    private static final Set<Warning.Kind> IN_ANY_LANGUAGE =
            EnumSet.of(Warning.Kind.LANGUAGE, Warning.Kind.LINK, Warning.Kind.CODE, Warning.Kind.MARKDOWN);

    private MeaningGuard() {}

    /**
     * What a writer should look at.
     *
     * @param original the passage
     * @param rewritten a finished rewrite of it
     * @param instruction what was wanted, in the words that went to the model: who asks for a translation gets another language
     * @return warnings in the order of the rewrite, what is gone from it first; empty where the texts are equal
     */
    public static List<Warning> check(String original, String rewritten, String instruction) {
        if (original.equals(rewritten) || rewritten.isBlank()) {
            return List.of();
        }
        Comparison comparison = Comparison.of(original, rewritten, instruction);
        List<Warning> warnings = new ArrayList<>();
        for (MeaningCheck check : CHECKS) {
            check.check(comparison, warnings::add);
        }
        return warnings.stream()
                .filter(warning -> !comparison.translated() || IN_ANY_LANGUAGE.contains(warning.kind()))
                .sorted(Comparator.comparingInt(
                        (Warning warning) -> warning.rewritten().start()))
                .toList();
    }
}
