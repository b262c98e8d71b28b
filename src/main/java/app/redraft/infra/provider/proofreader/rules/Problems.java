package app.redraft.infra.provider.proofreader.rules;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Problem.Certainty;
import app.redraft.core.proofreading.ProblemKind;
import app.redraft.infra.provider.proofreader.text.Edit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.languagetool.rules.RuleMatch;

/** Makes problems of what LanguageTool matched. */
public final class Problems {
    private static final int MOST_SUGGESTIONS = 5;

    private Problems() {}

    /** The problem that the edit would mend. */
    public static Problem of(String text, Edit edit, RuleMatch match, Certainty certainty) {
        String before = text.substring(match.getFromPos(), Math.max(match.getFromPos(), edit.start()));
        String after = text.substring(Math.min(edit.end(), match.getToPos()), match.getToPos());
        Set<String> suggestions = new LinkedHashSet<>();
        suggestions.add(edit.replacement());
        for (String suggestion : match.getSuggestedReplacements()) {
            boolean fits = suggestion.length() >= before.length() + after.length()
                    && suggestion.startsWith(before)
                    && suggestion.endsWith(after);
            if (fits && suggestions.size() < MOST_SUGGESTIONS) {
                suggestions.add(suggestion.substring(before.length(), suggestion.length() - after.length()));
            }
        }
        suggestions.remove(text.substring(edit.start(), edit.end()));
        ProblemKind kind = kind(match, text.substring(edit.start(), edit.end()), edit.replacement());
        return new Problem(
                edit.start(), edit.end(), edit.rule(), kind, certainty, edit.reason(), List.copyOf(suggestions));
    }

    /** An unknown word that stays as it is. */
    public static Problem doubt(String text, RuleMatch match) {
        String word = text.substring(match.getFromPos(), match.getToPos());
        List<String> suggestions = match.getSuggestedReplacements();
        return new Problem(
                match.getFromPos(),
                match.getToPos(),
                match.getRule().getId(),
                ProblemKind.SPELLING,
                Certainty.DOUBT,
                Reasons.of(match, word, ""),
                suggestions.subList(0, Math.min(MOST_SUGGESTIONS, suggestions.size())));
    }

    private static ProblemKind kind(RuleMatch match, String original, String replacement) {
        if (original.equalsIgnoreCase(replacement)) {
            return ProblemKind.CAPITALISATION;
        }
        if (match.getRule().isDictionaryBasedSpellingRule()) {
            return ProblemKind.SPELLING;
        }
        return switch (match.getRule().getCategory().getId().toString()) {
            case "CASING" -> ProblemKind.CAPITALISATION;
            case "TYPOS", "CONFUSED_WORDS", "COLLOCATIONS", "NONSTANDARD_PHRASES" -> ProblemKind.WORD_CHOICE;
            case "PUNCTUATION", "TYPOGRAPHY", "COMPOUNDING" -> ProblemKind.PUNCTUATION;
            case "STYLE",
                    "REDUNDANCY",
                    "PLAIN_ENGLISH",
                    "REPETITIONS_STYLE",
                    "WIKIPEDIA",
                    "CREATIVE_WRITING",
                    "TEXT_ANALYSIS",
                    "COLLOQUIALISMS" -> ProblemKind.STYLE;
            default -> ProblemKind.GRAMMAR;
        };
    }
}
