package app.redraft.infra.provider.proofreader.spelling;

import app.redraft.infra.provider.proofreader.text.TextForm;
import app.redraft.infra.provider.proofreader.text.TextSpan;
import app.redraft.infra.provider.proofreader.text.Window;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.SuggestedReplacement;

/** Decides whether an unknown word is a mistake or the writer's own, and how to spell it. */
public final class SpellingGate {
    private static final int SHORT = 4;
    private static final int VERY_SHORT = 3;
    /** The frequency class a word needs to be more likely at a sentence's start than a name. */
    private static final int KNOWN = 8;

    /** The frequency class a word needs that is only known with a capital letter: "english", not "ami". */
    private static final int KNOWN_NAME = 10;

    private static final int GLUE = 16;
    private static final int LONGEST_NEIGHBOUR = 30;
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+)\\s+$");
    private static final Pattern WORD_AFTER = Pattern.compile("\\s+(\\p{L}+)");
    private static final Pattern PLAIN = Pattern.compile("\\p{L}+(?:['\u2019]\\p{L}+)?");

    /** Nothing but marks since the text began or the last sentence ended. */
    private static final Pattern SENTENCE_START =
            Pattern.compile("(?:^|[.!?][)\"\u201d\u2019*_]{0,3}\\s+)[\\s#*_>\u2022(\\[\"\u201c\u2018-]*+$");

    private final boolean daring;
    private final Lexicon lexicon;
    private final DocumentWords words;
    private final EnglishVariant variant;
    private final SpellingRanker ranker;
    private final IrregularForms irregular;
    private final Composition composition;

    /** @param daring whether a word is corrected that is likely, but not almost surely, a slip of the pen */
    public SpellingGate(
            Lexicon lexicon, IrregularForms irregular, DocumentWords words, EnglishVariant variant, boolean daring) {
        this.daring = daring;
        this.lexicon = lexicon;
        this.words = words;
        this.variant = variant;
        this.ranker = new SpellingRanker(lexicon);
        this.irregular = irregular;
        this.composition = new Composition(lexicon);
    }

    /** The unknown words among the matches by their first offset, without the writer's own ones. */
    public Map<Integer, UnknownWord> unknown(Window window, List<RuleMatch> matches) {
        String text = window.text();
        Map<Integer, UnknownWord> unknown = new HashMap<>();
        for (RuleMatch match : matches) {
            TextSpan span = new TextSpan(match.getFromPos(), match.getToPos());
            String word = text.substring(span.start(), span.end());
            if (match.getRule().isDictionaryBasedSpellingRule() && !own(word) && !lexicon.knows(word)) {
                Optional<Candidate> choice = choice(word, text, match);
                unknown.put(span.start(), new UnknownWord(span, word, choice));
            }
        }
        return unknown;
    }

    /** Whether the writer's dictionary has the word, or has a part of it while all others are known: "Tshwane-based". */
    private boolean own(String word) {
        if (words.personal(word) || word.indexOf('-') < 0) {
            return words.personal(word);
        }
        List<String> parts = Arrays.stream(word.split("-", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.stream().anyMatch(words::personal)
                && parts.stream().allMatch(part -> words.personal(part) || lexicon.knows(part));
    }

    /** The right spelling; empty where the word is to stay. */
    public Optional<String> correction(Window window, UnknownWord word, ForeignRuns runs) {
        boolean onlySure = words.dialect()
                || window.spoken(word.span().start(), word.span().end());
        if (onlySure && (!word.obvious() || Dialect.word(word.text()) || regularised(word))) {
            return Optional.empty();
        }
        double needed = word.capital() ? Candidate.SLIP : daring ? Candidate.LIKELY : Candidate.ALMOST_SURE;
        boolean apart =
                word.choice().map(choice -> choice.text().indexOf(' ') > 0).orElse(false);
        needed = apart ? Math.max(needed, Candidate.SLIP) : needed;
        boolean capital = word.choice()
                .map(choice -> choice.text().equalsIgnoreCase(word.text()))
                .orElse(false);
        boolean term = words.count(word.text()) > 1 && !capital;
        double threshold = term ? Candidate.SURE_OF_A_REPEATED_WORD : needed;
        return word.choice()
                .filter(choice -> choice.score() >= threshold && !runs.keeps(word))
                .map(Candidate::text)
                .map(spelling -> opensNoSentence(window, word) ? small(spelling) : spelling);
    }

    /** Whether it is an irregular form made regular, as dialects do: "knowed". */
    private boolean regularised(UnknownWord word) {
        return irregular.of(word.text()).isPresent();
    }

    /** In the document's variant; where it has both spellings, the one nearer to what the writer wrote. */
    private String spelt(String word, String american) {
        Optional<String> regional = lexicon.regional(american, variant);
        return regional.filter(spelling -> !lexicon.knows(american, variant)
                        || EditDistance.between(word, spelling) < EditDistance.between(word, american))
                .orElse(american);
    }

    /** Whether a small letter stands at the start of a heading, list item or verse, where LanguageTool sees a sentence. */
    private static boolean opensNoSentence(Window window, UnknownWord word) {
        return !word.capital()
                && window.form() != TextForm.SENTENCES
                && window.readsFrom(word.span().start());
    }

    private String small(String spelling) {
        String small = spelling.toLowerCase(Locale.ROOT);
        return lexicon.frequency(small) > 0 ? small : spelling;
    }

    /** The likeliest spelling; empty where none fits, or where the word is a name or an abbreviation. */
    private Optional<Candidate> choice(String word, String text, RuleMatch match) {
        boolean opens = opensSentence(text, match.getFromPos());
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        if (!PLAIN.matcher(word).matches() || abbreviation || (capital && !opens)) {
            return Optional.empty();
        }
        Optional<String> certain =
                CommonMisspellings.of(word).or(() -> irregular.of(word)).or(() -> curated(match));
        return certain.map(right -> new Candidate(right, Candidate.CERTAIN, Candidate.COMMONEST))
                .or(() -> ranker.best(
                                word,
                                suggestions(word, match),
                                before(text, match.getFromPos()),
                                after(text, match.getToPos()))
                        .filter(choice -> fits(word, choice.text(), capital)));
    }

    private static String before(String text, int at) {
        Matcher word = WORD_BEFORE.matcher(text.substring(Math.max(0, at - LONGEST_NEIGHBOUR), at));
        return word.find() ? word.group(1) : "";
    }

    private static String after(String text, int at) {
        Matcher word = WORD_AFTER.matcher(text.substring(at, Math.min(text.length(), at + LONGEST_NEIGHBOUR)));
        return word.lookingAt() ? word.group(1) : "";
    }

    private List<String> suggestions(String word, RuleMatch match) {
        return match.getSuggestedReplacements().stream()
                .map(suggestion -> spelt(word, suggestion))
                .distinct()
                .toList();
    }

    /** The first spelling that people chose for exactly this mistake: "a lot" for "alot". */
    private static Optional<String> curated(RuleMatch match) {
        List<SuggestedReplacement> curated = match.getSuggestedReplacementObjects().stream()
                .filter(suggestion -> suggestion.getType() == SuggestedReplacement.SuggestionType.Curated)
                .toList();
        return curated.stream().findFirst().map(SuggestedReplacement::getReplacement);
    }

    private boolean fits(String word, String choice, boolean capital) {
        if (choice.indexOf(' ') >= 0 || choice.indexOf('-') > 0) {
            return choice.indexOf('-') < 0 && glued(choice);
        }
        String from = word.toLowerCase(Locale.ROOT);
        String to = choice.toLowerCase(Locale.ROOT);
        if (from.equals(to)) {
            String one = choice.endsWith("s") ? choice.substring(0, choice.length() - 1) : choice;
            return Math.max(lexicon.frequency(choice), lexicon.frequency(one)) >= KNOWN_NAME;
        }
        boolean name = capital && lexicon.frequency(to) < KNOWN;
        boolean capitals = choice.length() > 1 && choice.equals(choice.toUpperCase(Locale.ROOT));
        return !name
                && !capitals
                && !composition.keeps(from, to)
                && (word.length() > SHORT || nearEnough(from, to, choice));
    }

    private boolean nearEnough(String from, String to, String choice) {
        if (EditDistance.sameLetters(from, to)) {
            return true;
        }
        double distance = EditDistance.between(from, to);
        double farthest = from.length() < VERY_SHORT ? 0 : from.length() == VERY_SHORT ? 1 : Double.MAX_VALUE;
        return distance < 0.6 || distance <= farthest && lexicon.frequency(choice) >= Candidate.VERY_COMMON;
    }

    /** Two words that ran together are told from a compound by a common small word among them: "alot", not "worktree". */
    private boolean glued(String choice) {
        for (String part : choice.split(" ", -1)) {
            if (lexicon.frequency(part) >= GLUE && part.length() <= SHORT) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence, or the text, begins at the offset. */
    public static boolean opensSentence(String text, int at) {
        return SENTENCE_START.matcher(text.substring(Math.max(0, at - 20), at)).find();
    }
}
