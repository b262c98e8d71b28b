package app.redraft.infra.provider.proofreader.rules;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Problem.Certainty;
import app.redraft.core.proofreading.ProblemKind;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.spelling.EnglishVariant;
import app.redraft.infra.provider.proofreader.spelling.VariantSpelling;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.Window;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.languagetool.rules.RuleMatch;

/** What the writer has told comes first: words of one's own stay, ignored rules find nothing, and the English chosen is kept. */
final class PersonalGate {
    /** The id of the rule that spells words as the variant of English does. */
    private static final String VARIANT_RULE = "SPELLING_VARIANT";

    private final Entries told;
    private final DocumentWords words;
    private final VariantSpelling spelling;

    PersonalGate(Entries told, DocumentWords words, VariantSpelling spelling) {
        this.told = told;
        this.words = words;
        this.spelling = spelling;
    }

    /** The matches of rules that are not ignored. */
    List<RuleMatch> heeded(List<RuleMatch> matches) {
        return told.ignoredRules().isEmpty()
                ? matches
                : matches.stream()
                        .filter(match -> !told.ignores(match.getRule().getId()))
                        .toList();
    }

    /** Whether the rule is ignored, or a word of the writer's own would be lost. */
    boolean unwanted(String text, Edit edit) {
        return told.ignores(edit.rule()) || !allows(text, edit);
    }

    /** Whether no word of the writer's own is lost by the edit; one that begins a sentence may get a capital. */
    boolean allows(String text, Edit edit) {
        return told.words().isEmpty()
                || DocumentWords.WORD
                        .matcher(text.substring(edit.start(), edit.end()))
                        .results()
                        .map(MatchResult::group)
                        .allMatch(word -> !words.personal(word) || keeps(edit, word));
    }

    private static boolean keeps(Edit edit, String word) {
        return edit.replacement().contains(word)
                || MatchGate.SENTENCE_STARTS.contains(edit.rule())
                        && edit.replacement().toLowerCase(Locale.ROOT).contains(word);
    }

    /** The words that the English chosen spells otherwise, where nothing else was found. */
    List<Problem> respelt(Window window, List<Problem> found) {
        if (EnglishVariant.of(told.variant()).isEmpty() || told.ignores(VARIANT_RULE)) {
            return List.of();
        }
        return spelling.find(window)
                .filter(word -> found.stream()
                        .noneMatch(problem -> problem.start() < word.end() && problem.end() > word.start()))
                .map(word -> new Problem(
                        word.start(),
                        word.end(),
                        VARIANT_RULE,
                        ProblemKind.SPELLING,
                        Certainty.SURE,
                        UserMessage.of(
                                "proofreading.reason.variant",
                                word.spelling(),
                                UserMessage.of("variant." + told.variant().id())),
                        List.of(word.spelling())))
                .toList();
    }
}
