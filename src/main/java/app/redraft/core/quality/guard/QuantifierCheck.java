package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells where "some" became "all", "may" became "must", or a "may" was lost. */
final class QuantifierCheck implements MeaningCheck {
    private static final Set<String> NOT = Set.of("not", "never", "nicht", "pas", "no");

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        for (Alignment.Group group : comparison.alignment().groups()) {
            List<Word> before = comparison.original().words(group.original());
            List<Word> after = comparison.rewritten().words(group.rewritten());
            turned(comparison, before, after, "partial", "universal", warnings);
            turned(comparison, before, after, "universal", "partial", warnings);
            turned(comparison, before, after, "possible", "duty", warnings);
            turned(comparison, before, after, "duty", "possible", warnings);
            hedge(comparison, before, after, warnings);
        }
    }

    private static void turned(
            Comparison comparison,
            List<Word> before,
            List<Word> after,
            String from,
            String to,
            Consumer<Warning> warnings) {
        Set<String> first = comparison.words(from);
        Set<String> second = comparison.words(to);
        Optional<Word> was = first(before, first);
        Optional<Word> is = first(after, second);
        boolean turned = was.isPresent()
                && is.isPresent()
                && first(before, second).isEmpty()
                && first(after, first).isEmpty();
        if (turned) {
            warnings.accept(new Warning(
                    Warning.Kind.QUANTIFIER,
                    was.get().span(),
                    is.get().span(),
                    UserMessage.of(
                            "guard.quantifier-changed",
                            was.get().text(),
                            is.get().text())));
        }
    }

    private static void hedge(Comparison comparison, List<Word> before, List<Word> after, Consumer<Warning> warnings) {
        Optional<Word> was = first(before, comparison.words("hedge"));
        boolean lost = was.isPresent()
                && first(after, comparison.words("softened")).isEmpty()
                && first(after, comparison.words("duty")).isEmpty();
        if (lost) {
            warnings.accept(new Warning(
                    Warning.Kind.QUANTIFIER,
                    was.get().span(),
                    Comparison.span(after),
                    UserMessage.of("guard.hedge-lost", was.get().text())));
        }
    }

    /** A month is no "may"; and "must not" and "may not" say the same. */
    private static Optional<Word> first(List<Word> words, Set<String> list) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean month = word.form().equals("may") && word.isCapitalized() && !word.opening();
            boolean negated =
                    i + 1 < words.size() && NOT.contains(words.get(i + 1).form());
            if (list.contains(word.form()) && !month && !negated) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
