package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.spelling.Lexicon;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.TextForm;
import app.redraft.infra.provider.proofreader.text.Window;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.languagetool.rules.RuleMatch;

/** Holds back single changes of otherwise good rules: house style, names, facts. */
final class MatchGate {
    /** From this frequency class on, a compound is written together by nearly everybody: "outcome", not "ballpark". */
    private static final int COMMON_COMPOUND = 12;

    private static final Set<String> ADVERBS_WITH_COMMA = Set.of(
            "however",
            "therefore",
            "moreover",
            "furthermore",
            "in addition",
            "additionally",
            "for example",
            "for instance",
            "consequently",
            "as a result",
            "in conclusion",
            "on the other hand",
            "in contrast",
            "in fact",
            "firstly",
            "secondly",
            "thirdly",
            "finally",
            "unfortunately",
            "fortunately");

    private static final Pattern SENTENCE_STOP =
            Pattern.compile("[\\p{Ll}\\d]{2}[\"'\u201d\u2019)]?\\.[\"'\u201d\u2019)]?\\s+$");
    private static final Pattern SPACE_BEFORE_STOP =
            Pattern.compile("(?<=[\\p{L}\\d)\"\u201d\u2019])\\s+(?:[,;:!?]|\\.(?=\\s*$|\\s+[\\p{Lu}\"\u201c\u2018]))");
    private static final Pattern NO_SPACE_AFTER_COMMA = Pattern.compile("(?<=\\p{L})[,;](?=\\p{L})");
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:no|not|never|none|nothing|nobody|nor|neither|cannot|(?:do|does|did|is|are|was|were|has|have|had|ca|wo|would"
                    + "|could|should|might|must|need|ai)nt)\\b");

    private static final Pattern WORD_GOES_ON = Pattern.compile("['\u2019]\\p{L}");

    /** A verb of looking or aiming: what follows "at" is its object, not a place. */
    private static final Pattern AIMING = Pattern.compile(
            "(?i)\\b(?:look|smil|laugh|star|glar|gaz|glanc|shout|throw|threw|point|aim|wav|nod|grin|scream|peer|wonder|scowl|frown"
                    + "|shot|shoot|peek|swear|swore|yell|bark|growl|gap|gawk|blink|wink|squint|sneer|snarl|snap|marvel|gestur"
                    + "|arriv|rag|angry|surpris|amaz|disgust|appall?)\\p{Ll}*(?:\\s+\\p{L}+){0,2}\\s+$");

    /** What stands before a word that does not begin a sentence. */
    private static final Pattern INSIDE = Pattern.compile("[\\p{L}\\d,;]['\"\u201d\u2019)]?\\s+$");

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "its", "it's", "your", "you're", "their", "there", "they're", "then", "than", "the", "this", "that",
            "these", "those", "whose", "who's", "and", "but", "are", "was", "were", "has", "have", "does", "don't",
            "dont");

    private static final Pattern PRONOUN_PAIRS =
            Pattern.compile("IT_IS|IT_IS_2|ITS_.*|CONFUSION_IT_IS|YOUR.*|IN_YOU_RE_NN");
    private static final Set<String> PRONOUNS = Set.of("its", "it's", "your", "you're");
    private static final Set<String> MAY_STAND_TWICE = Set.of("had", "that", "so", "very", "never", "no");

    private static final Set<String> NEVER_TWICE = Set.of(
            "the", "a", "an", "of", "to", "in", "and", "is", "was", "it", "for", "with", "on", "at", "my", "his",
            "their", "our", "be", "by", "from", "or", "as", "are", "were", "this");

    static final Set<String> SENTENCE_STARTS = Set.of("UPPERCASE_SENTENCE_START", "LC_AFTER_PERIOD");

    private final Lexicon lexicon;

    MatchGate(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the change may be made without asking. */
    boolean opens(Window window, RuleMatch match, Edit edit) {
        String old = window.text().substring(edit.start(), edit.end());
        String id = match.getRule().getId();
        String category = match.getRule().getCategory().getId().toString();
        if (!sameFacts(old, edit.replacement())) {
            return false;
        }
        if (!fits(window, id, edit, old)) {
            return false;
        }
        if (SENTENCE_STARTS.contains(id)) {
            return opensSentence(window, edit.start());
        }
        if (namesInside(window, edit)) {
            return false;
        }
        if (id.equals("AT_IN_THE_KITCHEN")) {
            return !AIMING.matcher(window.text().substring(0, match.getFromPos()))
                    .find();
        }
        if (id.equals("EN_SPECIFIC_CASE")) {
            return nameInSmallLetters(old);
        }
        if (id.equals("SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA")) {
            String matched = window.text().substring(match.getFromPos(), match.getToPos());
            return ADVERBS_WITH_COMMA.contains(matched.toLowerCase(Locale.ROOT));
        }
        if (id.equals("COMMA_PARENTHESIS_WHITESPACE") || id.equals("DOUBLE_PUNCTUATION")) {
            return misplacedSpace(window.text(), match.getFromPos(), match.getToPos());
        }
        if (category.equals("COMPOUNDING") || id.contains("COMPOUND") || id.contains("HYPHEN")) {
            return closesUp(old, edit.replacement());
        }
        return true;
    }

    private static boolean fits(Window window, String id, Edit edit, String old) {
        if (PRONOUN_PAIRS.matcher(id).matches()
                && !PRONOUNS.contains(edit.replacement().replace('\u2019', '\'').toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (id.equals("ENGLISH_WORD_REPEAT_RULE")) {
            return !MAY_STAND_TWICE.contains(old.strip().toLowerCase(Locale.ROOT));
        }
        if (id.equals("PUNCTUATION_PARAGRAPH_END")) {
            return window.form() == TextForm.SENTENCES;
        }
        if (id.equals("REDRAFT_CAPITAL_INSIDE")) {
            return Character.isWhitespace(window.text().charAt(edit.start() - 1));
        }
        return true;
    }

    /** Whether a rule that is sure in running text is so in speech, where people stutter and insist. */
    boolean sureInSpeech(Window window, RuleMatch match, Edit edit) {
        if (!match.getRule().getId().equals("ENGLISH_WORD_REPEAT_RULE")) {
            return true;
        }
        String word = window.text().substring(edit.start(), edit.end()).strip().toLowerCase(Locale.ROOT);
        return NEVER_TWICE.contains(word);
    }

    /** Whether the rule has nothing to say about such a text, not even as an offer. */
    static boolean silent(Window window, RuleMatch match) {
        String id = match.getRule().getId();
        return window.form() == TextForm.VERSE && !match.getRule().isDictionaryBasedSpellingRule()
                || window.form() == TextForm.FRAGMENT
                        && SENTENCE_STARTS.contains(id)
                        && window.readsFrom(match.getFromPos());
    }

    /** Whether the mark a line begins with stays, which may mean more than punctuation, and no word is cut at its apostrophe. */
    static boolean keepsMarks(String text, Edit edit) {
        String old = text.substring(edit.start(), edit.end()).stripLeading();
        String line = text.substring(text.lastIndexOf('\n', edit.start() - 1) + 1, edit.start());
        boolean first = line.codePoints().noneMatch(Character::isLetterOrDigit);
        boolean mark = !old.isEmpty() && !Character.isLetterOrDigit(old.codePointAt(0));
        boolean dropsMark = first && mark && !edit.replacement().stripLeading().startsWith(old.substring(0, 1));
        boolean onlyCase = edit.replacement().equalsIgnoreCase(text.substring(edit.start(), edit.end()));
        return !dropsMark
                && (onlyCase
                        || !WORD_GOES_ON
                                .matcher(text)
                                .region(edit.end(), text.length())
                                .lookingAt());
    }

    /** Numbers and negations are what a text says, not how it says it. */
    private static boolean sameFacts(String old, String fresh) {
        return digits(old).equals(digits(fresh)) && negations(old) == negations(fresh);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D+", " ").trim();
    }

    private static long negations(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("'", "").replace("\u2019", "");
        return NEGATION.matcher(plain).results().count();
    }

    /** A small letter after "!", an abbreviation or a broken-off line need not begin a sentence. */
    private static boolean opensSentence(Window window, int at) {
        String before = window.text().substring(Math.max(0, at - 40), at);
        return before.isBlank()
                ? window.form() == TextForm.SENTENCES
                : SENTENCE_STOP.matcher(before).find();
    }

    private boolean nameInSmallLetters(String words) {
        return DocumentWords.WORD
                .matcher(words)
                .results()
                .anyMatch(word -> lexicon.frequency(word.group().toLowerCase(Locale.ROOT)) == 0);
    }

    /** Whether a word is replaced that has a capital letter inside its sentence: a name, or a term of the writer's. */
    private static boolean namesInside(Window window, Edit edit) {
        String old = window.text().substring(edit.start(), edit.end());
        if (old.equalsIgnoreCase(edit.replacement())) {
            return false;
        }
        return DocumentWords.WORD
                .matcher(old)
                .results()
                .filter(word -> Character.isUpperCase(word.group().codePointAt(0))
                        && word.group().length() > 2)
                .filter(word -> !FUNCTION_WORDS.contains(word.group().toLowerCase(Locale.ROOT)))
                .anyMatch(word -> INSIDE.matcher(window.text().substring(0, edit.start() + word.start()))
                                .find()
                        && !edit.replacement().contains(word.group()));
    }

    private static boolean misplacedSpace(String text, int from, int to) {
        int start = Math.max(0, from - 1);
        int end = Math.min(text.length(), to + 1);
        return found(SPACE_BEFORE_STOP, text, start, end) || found(NO_SPACE_AFTER_COMMA, text, start, end);
    }

    private static boolean found(Pattern pattern, String text, int from, int to) {
        Matcher matcher = pattern.matcher(text).region(from, to).useTransparentBounds(true);
        return matcher.find();
    }

    private boolean closesUp(String old, String fresh) {
        boolean together = fresh.indexOf(' ') < 0 && fresh.indexOf('-') < 0;
        return together
                && (lexicon.frequency(fresh) >= COMMON_COMPOUND || old.indexOf('-') < 0 && old.indexOf(' ') < 0);
    }
}
