package app.redraft.core.quality.judge;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands what a judge wrote: a JSON object, a line such as {@code Better: A}, or one word. Whatever leaves a doubt is
 * {@link Choice#UNREADABLE}.
 */
final class JudgeAnswer {
    private static final String NAMES = "best|winner|choice|preferred|preference|verdict|answer|result|decision";
    private static final Pattern ASKED_FIELD = field("better");
    private static final Pattern OTHER_FIELD = field(NAMES);
    private static final Pattern LINE = Pattern.compile(
            "^\\W{0,4}(?:the |my |final )*(?:better|" + NAMES
                    + ")(?: rewrite| text| version)?(?: is)?[*_]{0,2}\\s*(?:[:=]| is )\\s*(.{1,40})$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern LETTER =
            Pattern.compile("(?:the )?(?:rewrite|text|version|option|answer|candidate)?[ _-]?([ab12])");
    private static final Pattern BETTER = Pattern.compile(
            "(?:the )?(?:rewrite|text|version|option|answer|candidate)?[ _-]?([ab]) (?:is|wins|was).{0,20}");
    private static final Map<String, Choice> LETTERS = Map.of(
            "a", Choice.FIRST,
            "b", Choice.SECOND,
            "1", Choice.FIRST,
            "2", Choice.SECOND);
    private static final Set<String> TIES = Set.of(
            "tie",
            "tied",
            "a tie",
            "it is a tie",
            "equal",
            "both equal",
            "they are equal",
            "same",
            "the same",
            "draw",
            "=",
            "neither",
            "none",
            "both",
            "no preference",
            "null");

    private static final List<Pattern> FORMS = List.of(ASKED_FIELD, OTHER_FIELD, LINE);

    private JudgeAnswer() {}

    /** What an answer says of the rewrites A, the first, and B, the second. */
    static Choice read(String answer) {
        for (Pattern form : FORMS) {
            Set<Choice> found = all(form, answer);
            if (!found.isEmpty()) {
                return found.size() == 1 ? found.iterator().next() : Choice.UNREADABLE;
            }
        }
        return word(answer);
    }

    private static Pattern field(String names) {
        return Pattern.compile(
                "[\"'](?:" + names + ")[\"']\\s*:\\s*(?:[\"']([^\"'\\n]{0,40})[\"']|(null))", Pattern.CASE_INSENSITIVE);
    }

    private static Set<Choice> all(Pattern pattern, String answer) {
        Set<Choice> found = EnumSet.noneOf(Choice.class);
        Matcher matcher = pattern.matcher(answer);
        while (matcher.find()) {
            String value = matcher.group(1);
            found.add(word(value == null ? "null" : value));
        }
        return found;
    }

    private static Choice word(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (TIES.contains(word)) {
            return Choice.TIE;
        }
        word = word.replaceAll("^[\\p{P}\\p{S}\\s]+|[\\p{P}\\p{S}\\s]+$", "");
        if (TIES.contains(word)) {
            return Choice.TIE;
        }
        Matcher letter = LETTER.matcher(word);
        Matcher better = BETTER.matcher(word);
        if (letter.matches()) {
            return LETTERS.getOrDefault(letter.group(1), Choice.UNREADABLE);
        }
        // "B is not better" says nothing of A.
        boolean plain = better.matches() && !word.matches(".*\\b(?:not|as good|equal|worse|same)\\b.*|.*n't.*");
        return plain ? LETTERS.getOrDefault(better.group(1), Choice.UNREADABLE) : Choice.UNREADABLE;
    }
}
