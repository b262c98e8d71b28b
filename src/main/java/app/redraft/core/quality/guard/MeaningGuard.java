package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.Lexicon;
import app.redraft.core.quality.guard.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares a rewrite with its original and tells where it may say something else. The writer decides; nothing is blocked.
 * Deterministic; any thread. Takes a few milliseconds for 2,000 words.
 */
public final class MeaningGuard implements RewriteGuard {
    private static final List<MeaningCheck> CHECKS = List.of(
            new NumberCheck(),
            new UnitCheck(),
            new DateCheck(),
            new NameCheck(),
            new RoleCheck(),
            new NegationCheck(),
            new QuantifierCheck(),
            new OrderCheck(),
            new QuotationCheck(),
            KeptCheck.links(),
            KeptCheck.code(),
            KeptCheck.marks(),
            new InventionCheck(),
            new ShapeCheck());

    /** In another language words cannot be compared. */
    private static final Set<Warning.Kind> IN_ANY_LANGUAGE =
            EnumSet.of(Warning.Kind.LANGUAGE, Warning.Kind.LINK, Warning.Kind.CODE, Warning.Kind.MARKDOWN);

    private final Lexicon lexicon;
    private final Map<String, Vocabulary> vocabularies = new ConcurrentHashMap<>();

    /** @param lexicon what is known of English words */
    public MeaningGuard(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * What a writer should look at.
     *
     * @param instruction what was wanted, in the words that went to the model: who asks for a translation gets another language
     * @return warnings in the order of the rewrite, what is gone from it first; empty where the texts are equal
     */
    @Override
    public List<Warning> check(String original, String rewritten, String instruction) {
        if (original.equals(rewritten) || rewritten.isBlank()) {
            return List.of();
        }
        Comparison comparison = Comparison.of(original, rewritten, instruction, this::vocabulary);
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

    private Vocabulary vocabulary(String language) {
        return vocabularies.computeIfAbsent(language, each -> new Vocabulary(each, lexicon));
    }
}
