package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which sentences, and which causes, the original does not have. */
final class InventionCheck implements MeaningCheck {
    private static final Pattern WANTS_MORE = Pattern.compile(
            "continue|add (?:a|an|more|some|detail|example)|invent|brainstorm|write (?:a|an) |imagine|example|ergänz|erfinde|beispiel|ajout|invente|añad|agrega|ejemplo",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WANTS_WORDS = Pattern.compile(
            "expand|elaborat|longer|ausführ|erweiter|länger|développ|allong|amplí|alarg", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 5;
    /** Of the words of a new sentence that names or counts something, fewer are the original's. */
    private static final double KNOWN = 0.34;
    /** And of one that does not. */
    private static final double UNKNOWN = 0.12;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        if (comparison.wants(WANTS_MORE)) {
            return;
        }
        Set<String> known = stems(comparison, comparison.original().words());
        int unmatched = comparison.alignment().lostSentences().size();
        List<GuardText.Sentence> fresh = comparison.alignment().newSentences().stream()
                .map(each -> comparison.rewritten().sentences().get(each))
                .filter(sentence -> sentence.words().size() >= SHORTEST && !hasCode(comparison, sentence))
                .filter(sentence -> share(comparison, sentence, known) < most(comparison, sentence))
                .toList();
        // A sentence that is put in quite other words leaves one of the original without a partner as well.
        for (int i = unmatched; i < fresh.size(); i++) {
            Warning.Span span = fresh.get(i).span();
            warnings.accept(new Warning(
                    Warning.Kind.INVENTION,
                    Warning.Span.NONE,
                    span,
                    UserMessage.of(
                            "guard.sentence-new",
                            Comparison.shortened(
                                    span.in(comparison.rewritten().text()).strip()))));
        }
    }

    /** Who asks for more words gets sentences; only new names, numbers and reasons are none of his. */
    private static double most(Comparison comparison, GuardText.Sentence sentence) {
        if (bringsFacts(comparison, sentence)) {
            return KNOWN;
        }
        return comparison.wants(WANTS_WORDS) ? 0 : UNKNOWN;
    }

    /** Whether a sentence speaks of code or an address of the original. */
    private static boolean hasCode(Comparison comparison, GuardText.Sentence sentence) {
        String text = sentence.span().in(comparison.rewritten().text());
        return !text.equals(sentence.span().in(comparison.rewritten().prose()));
    }

    /** Whether a sentence names somebody, counts something or gives a reason. */
    private static boolean bringsFacts(Comparison comparison, GuardText.Sentence sentence) {
        return sentence.words().stream()
                .anyMatch(word -> word.isCapitalized() && !word.opening()
                        || Character.isDigit(word.form().charAt(0))
                        || comparison.words("cause").contains(word.form()));
    }

    private static double share(Comparison comparison, GuardText.Sentence sentence, Set<String> known) {
        Set<String> own = stems(comparison, sentence.words());
        return own.isEmpty() ? 1 : own.stream().filter(known::contains).count() / (double) own.size();
    }

    private static Set<String> stems(Comparison comparison, List<Word> words) {
        Set<String> function = comparison.words("function");
        return words.stream()
                .filter(word -> !function.contains(word.form()))
                .map(Word::stem)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
