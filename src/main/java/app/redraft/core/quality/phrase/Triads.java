package app.redraft.core.quality.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of exactly three: "clear, concise, and compelling". */
final class Triads {
    private static final int LONGEST_ITEM = 4;
    private static final Set<String> LEADS = Set.of(
            "is", "are", "was", "were", "be", "a", "an", "more", "feel", "feels", "felt", "both", "ist", "sind", "war",
            "waren", "ein", "eine", "einen", "est", "sont", "était", "plus", "un", "une", "es", "son", "más", "una",
            "sehr", "très", "muy", "so");

    private final PhraseText text;
    private final Grammar grammar;

    /**
     * A list of three.
     *
     * @param first the last word of its first item
     * @param second the first word of its second item
     * @param and the word before its third item
     */
    record Triad(int first, int second, int and) {
        int third() {
            return and + 1;
        }
    }

    Triads(PhraseText text, Grammar grammar) {
        this.text = text;
        this.grammar = grammar;
    }

    /** The lists of three in a text, in order. */
    List<Triad> find() {
        List<Triad> found = new ArrayList<>();
        for (int i = 2; i + 1 < text.size(); i++) {
            if (grammar.is(text.form(i), "and")
                    && text.joined(i + 1)
                    && !text.token(i).first()) {
                int second = secondItem(i);
                if (second > 0 && isThree(second, i)) {
                    found.add(new Triad(second - 1, second, i));
                }
            }
        }
        return found;
    }

    /** Where the item before the last begins: behind a comma, a few words before; -1 where it does not. */
    private int secondItem(int and) {
        boolean comma = isComma(and);
        if (!comma && !text.joined(and)) {
            return -1;
        }
        for (int j = and - 1; j > 0 && and - j <= LONGEST_ITEM; j--) {
            if (isComma(j)) {
                return j;
            }
            if (!text.joined(j)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isThree(int second, int and) {
        for (int j = second - 1; j > 0 && second - j <= LONGEST_ITEM; j--) {
            if (isComma(j)) {
                return false;
            }
        }
        return isComma(and) ? !isPronoun(and + 1) : isPlainThree(second, and);
    }

    /** Without a comma before the last item, only single words after a word that leads to them are surely a list. */
    private boolean isPlainThree(int second, int and) {
        int first = second - 1;
        boolean single = and - second == 1 && first > 0 && text.joined(first);
        boolean alike = text.capitalized(first) == text.capitalized(second)
                && text.capitalized(second) == text.capitalized(and + 1);
        return single && alike && LEADS.contains(text.form(first - 1)) && !isPronoun(and + 1);
    }

    private boolean isPronoun(int at) {
        return grammar.is(text.form(at), "pronoun") || grammar.is(text.form(at), "again");
    }

    private boolean isComma(int at) {
        return !text.token(at).first() && text.gap(at).strip().equals(",");
    }

    /** How many of the three items have words that another text lacks. */
    static long newItems(Triad triad, PhraseText text, Set<String> known) {
        return List.of(triad.first(), headOfSecond(triad), triad.third()).stream()
                .filter(item -> !known.contains(text.token(item).stem()))
                .count();
    }

    private static int headOfSecond(Triad triad) {
        return triad.and() - 1;
    }

    static Set<String> stems(PhraseText text) {
        return text.tokens().stream().map(PhraseText.Token::stem).collect(Collectors.toSet());
    }
}
