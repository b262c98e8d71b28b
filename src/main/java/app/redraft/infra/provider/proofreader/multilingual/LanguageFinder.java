package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Problem.Certainty;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.Edits;
import app.redraft.infra.provider.proofreader.rules.Findings;
import app.redraft.infra.provider.proofreader.rules.Problems;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.spelling.EditDistance;
import app.redraft.infra.provider.proofreader.spelling.SpellingGate;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.TextForm;
import app.redraft.infra.provider.proofreader.text.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.languagetool.rules.CleanOverlappingFilter;
import org.languagetool.rules.RuleMatch;

/** Turns the matches in a window of another language than English into problems. Used by one thread, while it has the module. */
final class LanguageFinder {
    /** Words of German after which a capital begins a noun, not a name. */
    private static final Pattern BEFORE_NOUN = Pattern.compile(
            "(?iu).*\\b(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein\\p{L}{0,2}|(?:mein|dein|sein|ihr|unser|euer)"
                    + "\\p{L}{0,2}|diese[rsmn]?|jede[rsmn]?|\\p{Ll}{3,}(?:e|er|es|en|em))\\s+$");

    private static final int LONG_NOUN = 6;
    private static final int LONG_WORD = 6;

    private static final double CLEAR_LEAD = 1;

    private final LanguageModule module;
    private final Depth depth;
    private final DocumentWords words;
    private final Entries told;
    private final Orthography orthography;
    private final ChangeGate gate;
    private final LanguageSpelling spelling;

    /**
     * A finder for one text.
     *
     * @param words what the whole text says about its words
     * @param told what the writer has told about it
     * @param orthography the spelling it follows, if it is German
     */
    LanguageFinder(LanguageModule module, Depth depth, DocumentWords words, Entries told, Orthography orthography) {
        this.module = module;
        this.depth = depth;
        this.words = words;
        this.told = told;
        this.orthography = orthography;
        this.gate = new ChangeGate(module);
        this.spelling = new LanguageSpelling(module::common, module.written() == WrittenLanguage.GERMAN);
    }

    /** The problems of a window. */
    Findings find(Window window) throws IOException {
        List<RuleMatch> matches = module.check(window);
        Set<Integer> slips = slips(window, matches);
        UnknownRuns runs = UnknownRuns.of(window, module, words, slips::contains);
        if (runs.foreign()) {
            return Findings.FOREIGN;
        }
        Map<RuleMatch, Edit> made = new LinkedHashMap<>();
        Map<RuleMatch, Edit> offered = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (RuleMatch match : matches) {
            if (told.ignores(match.getRule().getId()) || runs.locks(match.getFromPos(), match.getToPos())) {
                continue;
            }
            Optional<Edit> edit = edit(window, match);
            if (edit.isPresent()
                    && gate.opens(window, edit.get(), match.getRule().isDictionaryBasedSpellingRule())) {
                (makes(window, match, edit.get()) ? made : offered).put(match, edit.get());
            } else if (doubts(window, match)) {
                problems.add(Problems.doubt(window.text(), match));
            }
        }
        Map<Edit, RuleMatch> edits = apart(made, Set.of());
        Map<Edit, RuleMatch> offers = depth.offers() ? apart(offered, edits.keySet()) : Map.of();
        edits.forEach((edit, match) -> problems.add(Problems.of(window.text(), edit, match, Certainty.SURE)));
        offers.forEach((edit, match) -> problems.add(Problems.of(window.text(), edit, match, Certainty.OFFER)));
        problems.sort(Comparator.comparingInt(Problem::start).thenComparing(Problem::certainty));
        return new Findings(problems, Findings.Reading.OTHER_LANGUAGES);
    }

    /** Where the unknown words begin that have one spelling. */
    private Set<Integer> slips(Window window, List<RuleMatch> matches) throws IOException {
        Set<Integer> slips = new HashSet<>();
        for (RuleMatch match : matches) {
            String word = window.text().substring(match.getFromPos(), match.getToPos());
            if (match.getRule().isDictionaryBasedSpellingRule()
                    && correction(window, match, word).isPresent()) {
                slips.add(match.getFromPos());
            }
        }
        return slips;
    }

    private Optional<Edit> edit(Window window, RuleMatch match) throws IOException {
        boolean aboutSpelling = match.getRule().isDictionaryBasedSpellingRule();
        if (window.form() == TextForm.VERSE && !aboutSpelling) {
            return Optional.empty();
        }
        String original = window.text().substring(match.getFromPos(), match.getToPos());
        Optional<String> replacement = aboutSpelling
                ? correction(window, match, original)
                : nearest(match, original).stream().findFirst();
        return replacement
                .map(orthography::spelt)
                .map(words::withItsMarks)
                .flatMap(text -> Edits.smallest(window, match.getFromPos(), match.getToPos(), text, match))
                .filter(edit -> window.free(edit.start(), edit.end()))
                .map(edit -> explained(window, match, edit))
                .filter(edit ->
                        !orthography.against(window.text().substring(edit.start(), edit.end()), edit.replacement()))
                .filter(edit -> keepsOwnWords(window, edit));
    }

    private static Edit explained(Window window, RuleMatch match, Edit edit) {
        return new Edit(
                edit.start(),
                edit.end(),
                edit.replacement(),
                LanguageReasons.of(match, window.text().substring(edit.start(), edit.end()), edit.replacement()),
                edit.rule());
    }

    private boolean keepsOwnWords(Window window, Edit edit) {
        return DocumentWords.WORD
                .matcher(window.text().substring(edit.start(), edit.end()))
                .results()
                .allMatch(word ->
                        !words.personal(word.group()) || edit.replacement().contains(word.group()));
    }

    /** The proposals, the nearest to what stands there first; of two that are as near the longer: an ending is sooner lost than added. */
    private static List<String> nearest(RuleMatch match, String original) {
        return match.getSuggestedReplacements().stream()
                .sorted(Comparator.<String>comparingDouble(each -> EditDistance.between(original, each))
                        .thenComparing(String::length, Comparator.reverseOrder()))
                .toList();
    }

    /** Whether the nearest proposal is meant, not the next one: in German, where endings are mixed up, only if it is much nearer. */
    private boolean clear(RuleMatch match, String original) {
        List<String> near = nearest(match, original);
        if (near.size() < 2) {
            return true;
        }
        double lead = EditDistance.between(original, near.get(1)) - EditDistance.between(original, near.get(0));
        return module.written() == WrittenLanguage.GERMAN
                ? lead >= CLEAR_LEAD
                : lead > 0 || near.get(0).length() > near.get(1).length();
    }

    private Optional<String> correction(Window window, RuleMatch match, String word) throws IOException {
        boolean capitals = word.length() > 1 && Character.isUpperCase(word.codePointAt(word.offsetByCodePoints(0, 1)));
        if (words.personal(word) || words.count(word) > 1 || capitals) {
            return Optional.empty();
        }
        Optional<String> chosen = spelling.choose(word, suggestions(match, word));
        boolean name = Character.isUpperCase(word.codePointAt(0)) && !noun(window, match, word);
        return chosen.isPresent() && name && !opens(window, match, word, chosen.get()) ? Optional.empty() : chosen;
    }

    /** LanguageTool's, without the capital it sets where a sentence begins. */
    private List<String> suggestions(RuleMatch match, String word) throws IOException {
        List<String> suggestions = new ArrayList<>();
        for (String each : match.getSuggestedReplacements()) {
            boolean small = module.written() != WrittenLanguage.GERMAN
                    && Character.isLowerCase(word.codePointAt(0))
                    && module.knowsSmall(each);
            suggestions.add(small ? each.toLowerCase(Locale.ROOT) : each);
        }
        return suggestions;
    }

    /** Whether a word with a capital begins a sentence and is common in small letters: a long one, for the sake of names. */
    private boolean opens(Window window, RuleMatch match, String word, String right) throws IOException {
        return word.length() >= LONG_WORD
                && SpellingGate.opensSentence(window.text(), match.getFromPos())
                && module.common(right)
                && module.knowsSmall(right)
                && LanguageSpelling.slip(word, right);
    }

    /** Whether a word with a capital is a noun, not a name: in German only, behind a word that goes with nouns. */
    private boolean noun(Window window, RuleMatch match, String word) {
        return module.written() == WrittenLanguage.GERMAN
                && word.length() >= LONG_NOUN
                && BEFORE_NOUN
                        .matcher(window.text().substring(0, match.getFromPos()))
                        .matches();
    }

    private boolean makes(Window window, RuleMatch match, Edit edit) {
        if (match.getRule().isDictionaryBasedSpellingRule()) {
            return true;
        }
        boolean insertsWord =
                edit.start() == edit.end() && edit.replacement().codePoints().anyMatch(Character::isLetter);
        if (insertsWord || !clear(match, window.text().substring(match.getFromPos(), match.getToPos()))) {
            return false;
        }
        boolean spoken = window.spoken(match.getFromPos(), match.getToPos());
        return switch (module.verdict(match.getRule())) {
            case SURE -> true;
            case APPLY -> !spoken;
            case THOROUGH -> !spoken && depth.policy() == ProofreadingPolicy.THOROUGH;
            case BESIDE, OFFER, IGNORE -> false;
        };
    }

    /** Whether an unknown word that stays may be a mistake: no name and no term of the text. */
    private boolean doubts(Window window, RuleMatch match) {
        String word = window.text().substring(match.getFromPos(), match.getToPos());
        return match.getRule().isDictionaryBasedSpellingRule()
                && !word.isEmpty()
                && !Character.isUpperCase(word.codePointAt(0))
                && !words.personal(word)
                && words.count(word) < 2
                && !orthography.against(
                        word,
                        match.getSuggestedReplacements().stream().findFirst().orElse(""))
                && window.free(match.getFromPos(), match.getToPos());
    }

    /** The edits of the matches LanguageTool prefers where several overlap. */
    private Map<Edit, RuleMatch> apart(Map<RuleMatch, Edit> edits, Set<Edit> taken) {
        Map<Edit, RuleMatch> apart = new LinkedHashMap<>();
        int end = -1;
        List<RuleMatch> matches = new ArrayList<>(edits.keySet());
        for (RuleMatch match : new CleanOverlappingFilter(module.language(), false).filter(matches)) {
            Edit edit = edits.get(match);
            if (edit != null && edit.start() >= end && taken.stream().noneMatch(edit::touches)) {
                apart.put(edit, match);
                end = Math.max(edit.end(), edit.start() + 1);
            }
        }
        return apart;
    }
}
