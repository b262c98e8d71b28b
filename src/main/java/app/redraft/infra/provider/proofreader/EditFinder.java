package app.redraft.infra.provider.proofreader;

import app.redraft.infra.provider.proofreader.RulePolicy.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.languagetool.rules.CleanOverlappingFilter;
import org.languagetool.rules.RuleMatch;

/** Turns LanguageTool's matches in a window into edits, by the policy. Lives inside one turn of the engine. */
final class EditFinder {
    private final ProofreadingEngine.Checker checker;
    private final DocumentWords words;
    private final EnglishVariant variant;
    private final SpellingGate spelling;

    EditFinder(ProofreadingEngine.Checker checker, DocumentWords words, EnglishVariant variant) {
        this.checker = checker;
        this.words = words;
        this.variant = variant;
        this.spelling = new SpellingGate(checker.lexicon(), words);
    }

    /** The edits to make, in order and apart. */
    List<Edit> edits(Window window) throws IOException {
        List<RuleMatch> usable = new ArrayList<>();
        for (RuleMatch match : checker.check(window.annotated(), variant, false)) {
            if (edit(window, match).isPresent()) {
                usable.add(match);
            }
        }
        List<Edit> edits = new ArrayList<>();
        int end = 0;
        for (RuleMatch match : new CleanOverlappingFilter(checker.language(), false).filter(usable)) {
            Optional<Edit> edit = edit(window, match);
            if (edit.isPresent() && edit.get().start() >= end) {
                edits.add(edit.get());
                end = edit.get().end();
            }
        }
        return edits;
    }

    private Optional<Edit> edit(Window window, RuleMatch match) {
        if (RulePolicy.verdict(match.getRule()) != Verdict.APPLY) {
            return Optional.empty();
        }
        String matched = window.text().substring(match.getFromPos(), match.getToPos());
        List<String> suggestions = match.getSuggestedReplacements();
        Optional<String> replacement = RulePolicy.spelling(match.getRule())
                ? spelling.correction(window, match, matched)
                : suggestions.stream().findFirst();
        return replacement
                .map(text -> words.curlyApostrophes() ? text.replace('\'', '\u2019') : text)
                .flatMap(text -> Edits.smallest(window, match.getFromPos(), match.getToPos(), text, match.getMessage()))
                .filter(edit -> window.free(edit.start(), edit.end()));
    }
}
