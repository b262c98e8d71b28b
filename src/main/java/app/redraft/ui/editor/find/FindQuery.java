package app.redraft.ui.editor.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is looked for.
 *
 * @param words as the writer wrote them
 * @param matchCase whether capital letters count
 * @param wholeWords whether only whole words are found
 * @param regex whether the words are a regular expression (of Java, {@code ^} and {@code $} at every line)
 */
record FindQuery(String words, boolean matchCase, boolean wholeWords, boolean regex) {
    private static final String IN_WORD = "[\\p{L}\\p{M}\\p{N}_]";
    private static final String WORD_BEGINS = "(?<!" + IN_WORD + ")";
    private static final String WORD_ENDS = "(?!" + IN_WORD + ")";

    /** Whether there is nothing to look for. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * Every place in a text, in order.
     *
     * @throws FindException when the pattern has a mistake, or reads the text too often
     */
    List<Match> in(String text) throws FindException {
        List<Match> matches = new ArrayList<>();
        if (isEmpty()) {
            return matches;
        }
        return stepping(() -> {
            Matcher matcher = matcher(text);
            while (matcher.find()) {
                matches.add(new Match(matcher.start(), matcher.end()));
            }
            return matches;
        });
    }

    /**
     * What stands in place of matches once they are replaced.
     *
     * @param matches found by {@link #in} in the same text
     * @throws FindException when the replacement names a group that the pattern does not have
     */
    List<String> replaced(String text, List<Match> matches, String replacement) throws FindException {
        if (!regex) {
            return matches.stream().map(match -> replacement).toList();
        }
        Replacement template = Replacement.parse(replacement);
        return stepping(() -> {
            Matcher matcher = matcher(text);
            List<String> texts = new ArrayList<>();
            for (Match match : matches) {
                texts.add(
                        matcher.find(match.from()) && matcher.end() == match.to()
                                ? template.expand(matcher)
                                : text.substring(match.from(), match.to()));
            }
            return texts;
        });
    }

    private Matcher matcher(String text) throws FindException {
        return pattern().matcher(regex ? new StepLimitedText(text) : text);
    }

    private Pattern pattern() throws FindException {
        int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String core = regex ? "(?:" + words + ")" : Pattern.quote(words);
        try {
            if (regex) {
                // Alone first: what is put around it would move the place that is told, or mend what is broken.
                Pattern.compile(words);
            }
            return Pattern.compile(
                    wholeWords ? WORD_BEGINS + core + WORD_ENDS : core, flags | (regex ? Pattern.MULTILINE : 0));
        } catch (PatternSyntaxException e) {
            throw e.getIndex() < 0
                    ? new FindException("find.bad-pattern", e.getDescription())
                    : new FindException("find.bad-pattern-at", e.getDescription(), e.getIndex() + 1);
        }
    }

    private interface Search<T> {
        T run() throws FindException;
    }

    private static <T> T stepping(Search<T> search) throws FindException {
        try {
            return search.run();
        } catch (StepLimitedText.TooManySteps | StackOverflowError e) {
            throw new FindException("find.too-slow");
        }
    }
}
