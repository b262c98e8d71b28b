package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.text.TextSpan;
import app.redraft.infra.provider.proofreader.text.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a window that its language does not have. Two of them near one another are taken for words of another language, or of
 * a dialect: they stay as they are, and so does what stands between them.
 */
final class UnknownRuns {
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019]");
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_UNKNOWN = 2;
    private static final double FOREIGN_SHARE = 0.2;
    /** So many words of its own may stand between two unknown ones of a run. */
    private static final int BETWEEN = 1;

    private final List<TextSpan> runs;
    private final boolean foreign;

    private UnknownRuns(List<TextSpan> runs, boolean foreign) {
        this.runs = runs;
        this.foreign = foreign;
    }

    /**
     * The runs of a window.
     *
     * @param slip tells by its first offset an unknown word that is one of the language with a mistake in it
     */
    static UnknownRuns of(Window window, LanguageModule module, DocumentWords words, IntPredicate slip)
            throws IOException {
        List<TextSpan> runs = new ArrayList<>();
        Matcher matcher = DocumentWords.WORD.matcher(window.text());
        TextSpan last = null;
        int since = 0;
        int all = 0;
        int small = 0;
        while (matcher.find()) {
            if (!window.readable(matcher.start(), matcher.end())) {
                continue;
            }
            all++;
            since++;
            if (words.personal(matcher.group()) || known(matcher.group(), module)) {
                continue;
            }
            TextSpan here = new TextSpan(matcher.start(), matcher.end());
            if (slip.test(here.start())) {
                continue;
            }
            boolean capital = Character.isUpperCase(matcher.group().codePointAt(0));
            small += capital ? 0 : 1;
            if (last != null && since <= BETWEEN + 1) {
                runs.add(new TextSpan(last.start(), here.end()));
            }
            last = here;
            since = 0;
        }
        return new UnknownRuns(runs, all >= FEWEST_WORDS && small >= FEWEST_UNKNOWN && small >= FOREIGN_SHARE * all);
    }

    private static boolean known(String word, LanguageModule module) throws IOException {
        if (module.knows(word)) {
            return true;
        }
        String[] parts = APOSTROPHE.split(word);
        return parts.length == 2 && module.knows(parts[1]);
    }

    /** Whether the window is in another language after all. */
    boolean foreign() {
        return foreign;
    }

    /** Whether a change would touch words that stay. */
    boolean locks(int start, int end) {
        return runs.stream().anyMatch(run -> run.overlaps(start, end) || run.holds(start));
    }
}
