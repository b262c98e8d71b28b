package app.redraft.infra.provider.proofreader.rules;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Problem.Certainty;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.infra.provider.proofreader.grammar.SentenceRule;
import app.redraft.infra.provider.proofreader.rules.RulePolicy.Verdict;
import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.spelling.EnglishVariant;
import app.redraft.infra.provider.proofreader.spelling.ForeignRuns;
import app.redraft.infra.provider.proofreader.spelling.ForeignText;
import app.redraft.infra.provider.proofreader.spelling.SpellingGate;
import app.redraft.infra.provider.proofreader.spelling.UnknownWord;
import app.redraft.infra.provider.proofreader.spelling.VariantSpelling;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.languagetool.rules.CleanOverlappingFilter;
import org.languagetool.rules.RuleMatch;

/** Turns LanguageTool's matches in a window into problems, by the policy. Used by one thread, while it has the checker. */
public final class ProblemFinder {
    /**
     * Where "this" and "are" do not agree LanguageTool wants to change either: to "these are", or to "this is" where one thing
     * follows. Both changes together would break the agreement again.
     */
    private static final Pattern DEMONSTRATIVE = Pattern.compile("this|that|these|those", Pattern.CASE_INSENSITIVE);

    private static final Pattern SINGULAR = Pattern.compile("\\s+(?:an?|one|each|every|another)\\b");

    private final Depth depth;
    private final Checker checker;
    private final DocumentWords words;
    private final EnglishVariant variant;
    private final SpellingGate spelling;
    private final MatchGate gate;
    private final VerbTense tense;
    private final PersonalGate personal;

    /**
     * A finder for one text.
     *
     * @param words what the whole text says about its words
     * @param variant the spelling it follows
     * @param told what the writer has told about it
     */
    public ProblemFinder(Depth depth, Checker checker, DocumentWords words, EnglishVariant variant, Entries told) {
        this.depth = depth;
        this.checker = checker;
        this.words = words;
        this.variant = variant;
        this.spelling = new SpellingGate(
                checker.lexicon(),
                checker.irregularForms(),
                words,
                variant,
                depth.policy() == ProofreadingPolicy.THOROUGH);
        this.gate = new MatchGate(checker.lexicon());
        this.tense = new VerbTense(checker.language());
        this.personal = new PersonalGate(told, words, new VariantSpelling(checker.lexicon(), words, variant));
    }

    /**
     * The problems of a window.
     *
     * @throws IOException when LanguageTool cannot read its rules
     */
    public Findings find(Window window) throws IOException {
        boolean seemsForeign = ForeignText.is(window.text(), checker.lexicon(), start -> false);
        if (seemsForeign && ForeignText.plainly(window.text(), checker.lexicon())) {
            return Findings.FOREIGN;
        }
        List<RuleMatch> matches = RegionalRules.heeded(checker.check(window, depth), variant);
        Map<Integer, UnknownWord> unknown = spelling.unknown(window, matches);
        if (seemsForeign && ForeignText.is(window.text(), checker.lexicon(), start -> slip(unknown.get(start)))) {
            return Findings.FOREIGN;
        }
        return judge(window, matches, unknown);
    }

    /** Whether the writer has told that a change is not wanted: by its rule, or by a word of one's own that it takes away. */
    public boolean unwanted(Window window, Edit edit) {
        return personal.unwanted(window.text(), edit);
    }

    private static boolean slip(@Nullable UnknownWord word) {
        return word != null && word.slip();
    }

    private Findings judge(Window window, List<RuleMatch> matches, Map<Integer, UnknownWord> unknown) {
        ForeignRuns runs = ForeignRuns.of(window, checker.lexicon(), unknown);
        Map<RuleMatch, Edit> made = new LinkedHashMap<>();
        Map<RuleMatch, Edit> beside = new LinkedHashMap<>();
        Map<RuleMatch, Edit> offered = new LinkedHashMap<>();
        List<RuleMatch> doubtful = new ArrayList<>();
        for (RuleMatch match : personal.heeded(matches)) {
            Optional<Edit> edit =
                    edit(window, match, unknown, runs).filter(change -> personal.allows(window.text(), change));
            if (edit.isPresent()) {
                boolean likely = RulePolicy.verdict(match.getRule()) == Verdict.BESIDE;
                (makes(window, match, edit.get()) ? likely ? beside : made : offered).put(match, edit.get());
            } else if (doubts(window, unknown.get(match.getFromPos()), match, runs)) {
                doubtful.add(match);
            }
        }
        Map<Edit, RuleMatch> edits = apart(window.text(), made, Set.of());
        MistakesBeside mistakes = new MistakesBeside(window, edits.keySet());
        beside.values().removeIf(edit -> !mistakes.near(edit));
        edits.putAll(apart(window.text(), beside, Set.copyOf(edits.keySet())));
        Map<Edit, RuleMatch> offers = depth.offers() ? apart(window.text(), offered, edits.keySet()) : Map.of();
        List<Problem> problems = new ArrayList<>();
        edits.forEach((edit, match) -> problems.add(Problems.of(window.text(), edit, match, Certainty.SURE)));
        offers.forEach((edit, match) -> problems.add(Problems.of(window.text(), edit, match, Certainty.OFFER)));
        doubtful.forEach(match -> problems.add(Problems.doubt(window.text(), match)));
        problems.addAll(personal.respelt(window, problems));
        problems.sort(Comparator.comparingInt(Problem::start).thenComparing(Problem::certainty));
        return new Findings(problems, Findings.Reading.ENGLISH);
    }

    /** Whether an unknown word that stays may be a mistake: neither a name, nor of another language, nor a term of the text. */
    private boolean doubts(Window window, @Nullable UnknownWord word, RuleMatch match, ForeignRuns runs) {
        return word != null
                && match.getRule().isDictionaryBasedSpellingRule()
                && !word.capital()
                && words.count(word.text()) < 2
                && !runs.keeps(word)
                && window.free(match.getFromPos(), match.getToPos());
    }

    private boolean makes(Window window, RuleMatch match, Edit edit) {
        boolean made =
                switch (RulePolicy.verdict(match.getRule())) {
                    case SURE, APPLY, BESIDE -> true;
                    case THOROUGH -> depth.policy() == ProofreadingPolicy.THOROUGH;
                    case OFFER -> depth.tightens() && Tightening.makes(match, edit, window);
                    case IGNORE -> false;
                };
        return made && gate.opens(window, match, edit);
    }

    /** The edits of the matches LanguageTool prefers where several overlap. */
    private Map<Edit, RuleMatch> apart(String text, Map<RuleMatch, Edit> edits, Set<Edit> taken) {
        List<RuleMatch> matches = new ArrayList<>(edits.keySet());
        Map<Edit, RuleMatch> apart = new LinkedHashMap<>();
        Edit last = null;
        for (RuleMatch match : new CleanOverlappingFilter(checker.language(), false).filter(matches)) {
            Edit edit = edits.get(match);
            if (edit == null
                    || last != null && edit.start() < last.end()
                    || taken.stream().anyMatch(edit::touches)) {
                continue;
            }
            boolean again = last != null
                    && DEMONSTRATIVE
                            .matcher(text.substring(last.start(), last.end()))
                            .matches()
                    && text.substring(last.end(), edit.start()).isBlank();
            if (again
                    && !SINGULAR.matcher(text).region(edit.end(), text.length()).lookingAt()) {
                continue;
            }
            if (again && last != null) {
                apart.remove(last);
            }
            apart.put(edit, match);
            last = edit;
        }
        return apart;
    }

    private Optional<Edit> edit(Window window, RuleMatch match, Map<Integer, UnknownWord> unknown, ForeignRuns runs) {
        if (RulePolicy.verdict(match.getRule()) == Verdict.IGNORE || MatchGate.silent(window, match)) {
            return Optional.empty();
        }
        boolean aboutSpelling = match.getRule().isDictionaryBasedSpellingRule();
        Optional<String> replacement = aboutSpelling
                ? Optional.ofNullable(unknown.get(match.getFromPos()))
                        .flatMap(word -> spelling.correction(window, word, runs))
                : suggestion(window, match);
        return replacement
                .map(text -> words.withItsMarks(text))
                .map(text -> beforeClosingMark(window.text(), match.getToPos()) ? text.stripTrailing() : text)
                .flatMap(text -> Edits.smallest(window, match.getFromPos(), match.getToPos(), text, match))
                .filter(edit -> window.free(edit.start(), edit.end()))
                .filter(edit -> aboutSpelling
                        || !runs.locks(edit.start(), edit.end()) && MatchGate.keepsMarks(window.text(), edit))
                .filter(edit -> aboutSpelling || mayChangeItsWords(window, match, edit));
    }

    private Optional<String> suggestion(Window window, RuleMatch match) {
        return match.getRule() instanceof SentenceRule rule && !rule.leavesTenseOpen()
                ? match.getSuggestedReplacements().stream().findFirst()
                : tense.choose(window.text(), match);
    }

    private static boolean beforeClosingMark(String text, int at) {
        return at < text.length() && "\u201d\u2019)]".indexOf(text.charAt(at)) >= 0;
    }

    /** In speech and in a text in dialect only what is a mistake in any kind of English. */
    private boolean mayChangeItsWords(Window window, RuleMatch match, Edit edit) {
        boolean spoken = window.spoken(match.getFromPos(), match.getToPos());
        if (!spoken && !words.dialect()) {
            return true;
        }
        String category = match.getRule().getCategory().getId().toString();
        return RulePolicy.verdict(match.getRule()) == Verdict.SURE
                        && (!spoken || gate.sureInSpeech(window, match, edit))
                || !spoken && category.equals("CASING");
    }
}
