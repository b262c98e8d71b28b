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

    private static final Set<String> SENTENCE_STARTS = Set.of("UPPERCASE_SENTENCE_START", "LC_AFTER_PERIOD");

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
        if (SENTENCE_STARTS.contains(id)) {
            return opensSentence(window, edit.start());
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
        return !dropsMark
                && !WORD_GOES_ON.matcher(text).region(edit.end(), text.length()).lookingAt();
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
